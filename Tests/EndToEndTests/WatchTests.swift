import Foundation
import TestSupport
import Testing

/// The shell steps of the workflow that watches a list, run as GitHub runs them, with its program
/// `gh` played and the sources played by the emulators.
@Suite(.serialized) struct WatchTests {
  /// The script of a step, by the step's name.
  private func script(_ step: String) throws -> String {
    let url = Repository.root.appendingPathComponent(".github/workflows/watch-list.yml")
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("- name: \(step)") })
    let run = try #require(lines[start...].firstIndex { $0.hasSuffix("run: |") })
    let indent = lines[run].prefix { $0 == " " }.count + 2
    let body = lines[(run + 1)...].prefix {
      $0.allSatisfy { $0 == " " } || $0.prefix(indent).allSatisfy { $0 == " " }
    }
    return body.map { $0.dropFirst(indent) }.joined(separator: "\n")
  }

  private func bash(
    _ script: String,
    in folder: URL,
    _ environment: [String: String]
  ) throws -> Program.Outcome {
    let bash = try #require(Program.named("bash"))
    return try bash.run(["-e", "-c", script], in: folder, environment: environment)
  }

  @Test func `a list is watched from the first run to the renewed pull request`() throws {
    let scene = try LiveScene()
    let work = scene.folder.url.appendingPathComponent("work")
    let list = work.appendingPathComponent("lists/owner/name")
    let files = FileManager.default
    try files.createDirectory(at: list, withIntermediateDirectories: true)
    let binary = work.appendingPathComponent("citegraph/.build/release")
    try files.createDirectory(at: binary, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: binary.appendingPathComponent("citegraph").path,
      withDestinationPath: Program.citegraph.path
    )
    for name in ["list.md", "pipeline.yml"] {
      try files.copyItem(
        at: scene.folder.url.appendingPathComponent(name),
        to: list.appendingPathComponent(name)
      )
    }
    let environment = [
      "CITEGRAPH_S2_URL": scene.emulator.semanticScholar.url,
      "CITEGRAPH_ARXIV_URL": scene.emulator.arxiv.url,
      "SEMANTIC_SCHOLAR_API_KEY": "",
      "XDG_CACHE_HOME": scene.folder.path("cache"),
      "GITHUB_REPOSITORY": "owner/name",
      "LIST": "pipeline.yml",
    ]
    let step = try script("Run, and compare with the last run")
    let first = try bash(step, in: work, environment)
    #expect(first.status == 0, "\(first.errors)")
    let body = work.appendingPathComponent("pull/body.md")
    let page = try String(contentsOf: body, encoding: .utf8)
    #expect(page.hasPrefix("# Papers that ") && !page.contains("Since the last run"))

    // A month later the maintainer has dropped an entry.
    try files.moveItem(
      at: work.appendingPathComponent("after"),
      to: work.appendingPathComponent("before")
    )
    let file = list.appendingPathComponent("list.md")
    var lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    lines.remove(at: 4)
    let text = lines.joined(separator: "\n")
    try Data(text.utf8).write(to: file)
    let second = try bash(step, in: work, environment)
    #expect(second.status == 0, "\(second.errors)")
    #expect(try String(contentsOf: body, encoding: .utf8).contains("\n# Since the last run\n\n"))

    try expectPull(of: text, scene, work)
  }

  /// Opens the pull request, then renews it.
  private func expectPull(of list: String, _ scene: LiveScene, _ work: URL) throws {
    let files = FileManager.default
    let git = try #require(Program.named("git"))
    let tools = scene.folder.url.appendingPathComponent("tools")
    try files.createDirectory(at: tools, withIntermediateDirectories: true)
    let log = scene.folder.path("gh.log")
    let gh = tools.appendingPathComponent("gh")
    try Data(
      "#!/bin/sh\necho \"$@\" >> '\(log)'\n[ \"$2\" != list ] || echo \"$OPEN\"\n".utf8
    ).write(to: gh)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gh.path)
    let origin = scene.folder.path("origin.git")
    #expect(try git.run(["init", "-q", "--bare", origin], in: work).status == 0)
    for (index, open) in ["", "7"].enumerated() {
      let clone = scene.folder.url.appendingPathComponent("clone-\(index)")
      #expect(try git.run(["clone", "-q", origin, clone.path], in: work).status == 0)
      if index == 0 {
        try Data(list.utf8).write(to: clone.appendingPathComponent("list.md"))
        let start =
          "git switch -q -c main && git add . && git -c user.name=n -c user.email=e commit -qm a"
          + " && git push -q origin main"
        #expect(try bash(start, in: clone, [:]).status == 0)
      } else {
        #expect(try git.run(["switch", "-q", "main"], in: clone).status == 0)
      }
      let outcome = try bash(
        try script("Open or renew the pull request"),
        in: clone,
        [
          "PATH": "\(tools.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
          "LIST": "list.md", "PULL": work.appendingPathComponent("pull").path, "OPEN": open,
        ]
      )
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      let shown = try git.run(["show", "origin/citegraph/additions:list.md"], in: clone)
      #expect(shown.output.hasPrefix("# A list\n") && shown.output.count > list.count)
    }
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(calls.count == 4)
    #expect(calls[1].hasPrefix("pr create --head citegraph/additions"))
    #expect(calls[3].hasPrefix("pr edit 7 --body-file"))
  }
}
