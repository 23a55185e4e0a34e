import Bibliography
import ScholarAPIs
import TestSupport
import Testing

/// The requests that a wave of lists costs, beside what asking without a plan would cost.
///
/// The bar is computed from the lengths of the lists alone: one batch for each 500 papers, and for
/// each list that such batches leave short, because they hold 9,999 nested rows in sum, one page for
/// each thousand of its rows.
@Suite(.serialized) struct EconomyTests {
  /// How long the lists of a field are: most short, some long, few beyond every window.
  enum Lengths: CaseIterable {
    case short, usual, long, mixed

    func draw(_ generator: inout SystemlessGenerator) -> Int {
      let share = Double(generator.next() >> 11) / Double(1 << 53)
      return switch self {
      case .short: Int(share * 30)
      case .usual: Int(share * 90)
      case .long: Int(share * 4_000)
      case .mixed: Int(1 / max(share, 1e-4))
      }
    }
  }

  static func bar(_ lengths: [Int]) -> Int {
    var requests = 0
    for start in stride(from: 0, to: lengths.count, by: 500) {
      requests += 1
      var room = 9_999
      // The rows of a batch are used up from its end, as the emulator does.
      for length in lengths[start..<min(start + 500, lengths.count)].reversed() {
        if length > room { requests += (min(length, 9_999) + 999) / 1_000 }
        room -= min(length, room)
      }
    }
    return requests
  }

  @Test(arguments: Lengths.allCases, [1, 7, 499, 500, 1_300])
  func `packing stays below the bar`(lengths: Lengths, count: Int) {
    var generator = SystemlessGenerator(state: UInt64(count))
    for _ in 0..<5 {
      let drawn = (0..<count).map { _ in lengths.draw(&generator) }
      let packing = ListPacking(
        drawn.enumerated().map { ListPacking.Wanted(key: "\($0)", stated: $1) }
      )
      let pages = packing.long.reduce(0) { $0 + (min($1.stated ?? 0, 9_999) + 999) / 1_000 }
      #expect(packing.batches.count + pages <= Self.bar(drawn))
      for batch in packing.batches {
        #expect(batch.count <= 500)
        #expect(batch.reduce(0) { $0 + ($1.stated ?? 0) } <= 9_999)
      }
      let all = packing.batches.flatMap(\.self) + packing.long
      #expect(Set(all.map(\.key)).count == count && all.count == count)
    }
  }

  @Test func `lists of unknown length take no room and no order is lost`() {
    let wanted = (0..<600).map { ListPacking.Wanted(key: "\($0)", stated: nil) }
    #expect(ListPacking(wanted).batches == [Array(wanted[..<500]), Array(wanted[500...])])
    #expect(ListPacking([]).batches.isEmpty)
  }

  /// Papers whose lists have drawn lengths; every row is another of the 2,000 papers beside them.
  private static func store(_ lengths: [Int]) -> EmulatorStore {
    let others = 2_000
    let papers = (0..<lengths.count + others).map {
      EmulatorStore.Paper(id: Scene.key($0), title: "Paper \($0)")
    }
    var citations: [(citing: String, cited: String)] = []
    for (n, length) in lengths.enumerated() {
      for row in 0..<length {
        citations.append((Scene.key(lengths.count + (n * 31 + row) % others), Scene.key(n)))
      }
    }
    return EmulatorStore(papers: papers, citations: citations)
  }

  @Test(arguments: [true, false], [Lengths.short, .usual, .mixed])
  func `a wave of lists stays below the bar on the wire`(
    isKnown: Bool,
    lengths: Lengths
  ) async throws {
    var generator = SystemlessGenerator(state: 5)
    let drawn = (0..<700).map { _ in min(1_900, lengths.draw(&generator)) }
    let scene = try Scene(store: Self.store(drawn), total: .seconds(60))
    let papers = drawn.indices.map { PaperID(Scene.key($0)) }
    if isKnown { _ = try await scene.s2.records(for: papers.map { .paper($0) }) }
    let before = scene.requests
    #expect(before == (isKnown ? 2 : 0))
    let lists = try await scene.s2.lists(of: papers, .citations)
    #expect(lists.map { $0.value?.rows.count } == drawn)
    #expect(lists.allSatisfy { [.listed, .empty].contains($0.value?.state) })
    #expect(scene.requests - before <= Self.bar(drawn))
    // Nothing is asked again.
    let sent = scene.requests
    _ = try await scene.s2.lists(of: papers, .citations)
    #expect(scene.requests == sent)
  }

  @Test func `what nested rows said of a paper is not asked again`() async throws {
    // Every paper is cited by the 40 after it; the rows state that, so that 249 lists fit a batch.
    let scene = try Scene(store: Scene.store(count: 1_000, references: 40), total: .seconds(60))
    let seeds = (0..<20).map { PaperID(Scene.key($0 * 45)) }
    let around = Set(
      try await scene.s2.lists(of: seeds, .citations).flatMap { $0.value?.rows ?? [] }
        .compactMap { $0.record?.id }
    )
    .subtracting(seeds).sorted()
    #expect(scene.requests == 1)
    let lists = try await scene.s2.lists(of: around, .citations)
    let rows = lists.map { $0.value?.rows.count ?? 0 }
    #expect(rows.reduce(0, +) > 9_999)
    let packing = ListPacking(
      zip(around, rows).map { ListPacking.Wanted(key: $0.value, stated: $1) }
    )
    #expect(scene.requests == 1 + packing.batches.count)
    #expect(lists.allSatisfy { $0.value?.state == .listed || $0.value?.state == .empty })
  }

  @Test func `a paper found by another name is not asked by its key`() async throws {
    let scene = try Scene()
    let found = try await scene.s2.records(for: [.arxiv("1701.00004"), .doi("10.1000/paper.3")])
    let entry = ListEntry(line: 1, title: "On the aaa of aaa systems, part 0")
    let matched = try await scene.s2.candidates(for: [entry])
    #expect(scene.requests == 2)
    let again = try await scene.s2.records(for: [4, 3, 0].map { .paper(PaperID(Scene.key($0))) })
    #expect(again == found + [.found(try #require(matched[0].value?.first))])
    #expect(scene.requests == 2)
  }
}
