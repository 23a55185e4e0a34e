// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "citegraph",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "citegraph", targets: ["citegraph"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The C libraries, each imported by exactly one Swift module.
    .system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    .system("CGraphviz", pkgConfig: "libgvc", apt: "libgraphviz-dev"),
    .system("CMarkGFM", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev"),
    .system("CRsvg", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev"),
    .system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),

    // Pure functions on values.
    .core("Bibliography"),
    .core("GraphCore"),
    .core("Centrality", ["GraphCore"]),
    .core("Similarity", ["GraphCore"]),
    .core("Communities", ["GraphCore"]),
    .core("Topics", ["GraphCore", "Communities", "Similarity"]),
    .core("Recommendation", ["GraphCore", "Centrality", "Similarity"]),
    .core("RunComparison"),
    .core("Layout", ["GraphCore"]),
    .core("Drawing"),
    .core("Exchange", ["Bibliography"]),

    // Everything that touches network, disk or C.
    .edge("HTTP"),
    .edge("CurlTransport", ["HTTP", "Compression", "CCurl"]),
    .edge("ScholarAPIs", ["HTTP", "Bibliography"]),
    .edge("Markdown", ["Bibliography", "GraphCore", "CMarkGFM"]),
    .edge("Compression", ["CZlib"]),
    .edge("Corpus", ["Bibliography", "Compression", "GraphCore", .grdb, .crypto]),
    .edge("GraphvizRenderer", ["CGraphviz"]),
    .edge("Rasterizer", ["CRsvg"]),

    // The batch runner and its seven stages.
    .target(
      name: "Pipeline",
      dependencies: [.yams, .crypto],
      path: "Sources/Pipeline"
    ),
    .stage(1, "Ingest", ["Bibliography", "Markdown"]),
    .stage(2, "Resolve", ["Bibliography", "GraphCore", .yams]),
    .stage(3, "Expand", ["Bibliography"]),
    .stage(4, "Build", ["Bibliography", "GraphCore"]),
    .stage(
      5,
      "Analyze",
      ["Bibliography", "GraphCore", "Centrality", "Communities", "Similarity", "Topics"]
    ),
    .stage(6, "Recommend", ["Bibliography", "GraphCore", "Recommendation", "Markdown"]),
    .stage(
      7,
      "Render",
      [
        "Bibliography", "GraphCore", "Centrality", "Layout", "Drawing", "GraphvizRenderer",
        "Markdown", "Rasterizer", "Similarity", "Topics",
      ]
    ),

    .executableTarget(
      name: "citegraph",
      dependencies: [
        "Ingest", "Resolve", "Expand", "Build", "Analyze", "Recommend", "Render",
        "Pipeline", "Corpus", "CurlTransport", "ScholarAPIs", "HTTP", "Markdown", "Bibliography",
        "GraphCore", "Centrality", "Similarity", "Communities", "Topics", "Layout",
        "Recommendation", "Compression", "Exchange", "RunComparison", "Drawing", "Rasterizer",
        .argumentParser, .log,
      ],
      path: "Sources/citegraph"
    ),

    // Tests mirror the sources.
    .target(name: "TestSupport", path: "Tests/Support", exclude: ["make-corpus.py"]),
    .executableTarget(
      name: "emulator",
      dependencies: ["TestSupport"],
      path: "Tests/EmulatorCommand"
    ),
    .tests("Bibliography", in: "Core", ["Bibliography"]),
    .tests("GraphCore", in: "Core", ["GraphCore"]),
    .tests(
      "Centrality",
      in: "Core",
      ["Centrality", "GraphCore"],
      scripts: ["reference_tables.py"]
    ),
    .tests(
      "Similarity",
      in: "Core",
      ["Similarity", "GraphCore"],
      scripts: ["porter_table.py"]
    ),
    .tests(
      "Communities",
      in: "Core",
      ["Communities", "GraphCore"],
      scripts: ["comparison_table.py"]
    ),
    .tests("Topics", in: "Core", ["Topics", "Communities", "Similarity", "GraphCore"]),
    .tests("Recommendation", in: "Core", ["Recommendation", "GraphCore"]),
    .tests("RunComparison", in: "Core", ["RunComparison"]),
    .tests("Layout", in: "Core", ["Layout", "GraphCore"]),
    .tests(
      "Drawing",
      in: "Core",
      ["Drawing", .crypto],
      scripts: ["compare_renderers.py", "explore_in_chromium.py", "generate_font_widths.py"]
    ),
    .tests("Exchange", in: "Core", ["Exchange", "Bibliography"]),
    .tests("HTTP", in: "Edges", ["HTTP"]),
    .tests("CurlTransport", in: "Edges", ["CurlTransport", "HTTP"]),
    .tests(
      "ScholarAPIs",
      in: "Edges",
      ["ScholarAPIs", "CurlTransport", "HTTP", "Bibliography"],
      scripts: ["json_table.py"]
    ),
    .tests("Markdown", in: "Edges", ["Markdown", "Bibliography"]),
    .tests("Compression", in: "Edges", ["Compression"]),
    .tests("Corpus", in: "Edges", ["Corpus", "Bibliography", "Compression", .grdb]),
    .tests("GraphvizRenderer", in: "Edges", ["GraphvizRenderer", "Drawing"]),
    .tests("Rasterizer", in: "Edges", ["Rasterizer", "Drawing"]),
    .tests("Pipeline", in: nil, ["Pipeline"]),
    .tests("Ingest", in: "Stages/1-Ingest", ["Ingest", "Bibliography", "Pipeline"]),
    .tests(
      "Resolve",
      in: "Stages/2-Resolve",
      ["Resolve", "Bibliography", "Pipeline", "Corpus", "Compression", "Markdown"]
    ),
    .tests("Expand", in: "Stages/3-Expand", ["Expand", "Bibliography", "Pipeline", "Corpus"]),
    .tests("Build", in: "Stages/4-Build", ["Build", "Bibliography", "Pipeline", "Corpus"]),
    .tests(
      "Analyze",
      in: "Stages/5-Analyze",
      ["Analyze", "Pipeline", "Corpus", "GraphCore", "Centrality"]
    ),
    .tests(
      "Recommend",
      in: "Stages/6-Recommend",
      ["Recommend", "Bibliography", "GraphCore", "Markdown", "Pipeline", "Corpus"]
    ),
    .tests("Render", in: "Stages/7-Render", ["Render", "Pipeline", "Corpus"]),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["TestSupport"],
      path: "Tests/ArchitectureTests"
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "Compression", .grdb],
      path: "Tests/EndToEndTests",
      exclude: ["real_graph.py", "real-graph.json", "real-graph.txt.gz"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

extension Target.Dependency {
  static let argumentParser: Self = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
  )
  static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
  static let grdb: Self = .product(name: "GRDB", package: "GRDB.swift")
  static let log: Self = .product(name: "Logging", package: "swift-log")
  static let yams: Self = .product(name: "Yams", package: "Yams")
}

extension Target {
  static func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(
      name: name,
      path: "Sources/SystemLibraries/\(name)",
      pkgConfig: pkgConfig,
      providers: [.apt([apt])]
    )
  }
  static func core(_ name: String, _ dependencies: [Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Core/\(name)")
  }
  static func edge(_ name: String, _ dependencies: [Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Edges/\(name)")
  }
  static func stage(_ order: Int, _ name: String, _ dependencies: [Dependency]) -> Target {
    .target(
      name: name,
      dependencies: dependencies + ["Pipeline", "Corpus"],
      path: "Sources/Stages/\(order)-\(name)"
    )
  }
  /// `scripts` stand beside the tests whose tables they made.
  static func tests(
    _ name: String,
    in folder: String?,
    _ dependencies: [Dependency],
    scripts: [String] = []
  ) -> Target {
    let path =
      switch folder {
      case nil: "Tests/\(name)"
      case .some(let folder) where folder.hasPrefix("Stages/"): "Tests/\(folder)"
      case .some(let folder): "Tests/\(folder)/\(name)"
      }
    return .testTarget(
      name: "\(name)Tests",
      dependencies: dependencies + ["TestSupport"],
      path: path,
      exclude: scripts
    )
  }
}

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
