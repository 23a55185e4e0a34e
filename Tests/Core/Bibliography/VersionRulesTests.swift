import Bibliography
import Testing

/// Pairs that a careful reader has judged; records as Semantic Scholar and printed lists give them.
@Suite struct VersionRulesTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var a: PaperRecord
    var b: PaperRecord
    var one: Bool
    var testDescription: String { "\(a.title) | \(b.title)" }
  }

  static func record(
    _ title: String,
    _ year: Int? = nil,
    _ authors: String = "",
    venue: String? = nil,
    doi: String? = nil,
    arxiv: String? = nil
  ) -> PaperRecord {
    PaperRecord(
      id: PaperID("\(title)/\(year ?? 0)/\(authors)/\(venue ?? "")"),
      doi: doi,
      arxiv: arxiv,
      title: title,
      year: year,
      venue: venue,
      authors: authors.split(separator: ";").map { String($0) }
    )
  }

  static let tvm = "Tianqi Chen;T. Moreau;Ziheng Jiang;Haichen Shen;Eddie Q. Yan;Leyuan Wang"

  static let pairs: [Pair] = [
    Pair(
      a: record(
        "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
        2018,
        tvm,
        venue: "OSDI"
      ),
      b: record(
        "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
        2018,
        tvm,
        venue: "ArXiv"
      ),
      one: true
    ),
    Pair(
      a: record("TVM : End-to-End Compilation Stack for Deep Learning", 2018, tvm, venue: "MLSys"),
      b: record(
        "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
        2018,
        tvm,
        venue: "ArXiv"
      ),
      one: true
    ),
    Pair(
      a: record(
        "InferLine: ML Inference Pipeline Composition Framework",
        2018,
        "D. Crankshaw;Gur-Eyal Sela",
        arxiv: "1812.01776"
      ),
      b: record(
        "InferLine: latency-aware provisioning and scaling for prediction serving pipelines",
        2018
      ),
      one: true
    ),
    Pair(
      a: record("Computer Architecture: A Quantitative Approach", 1969, "D. Patterson;J. Hennessy"),
      b: record(
        "Computer Architecture, Fifth Edition: A Quantitative Approach",
        2011,
        "J. Hennessy;D. Patterson"
      ),
      one: true
    ),
    Pair(
      a: record(
        "TrIMS: Transparent and Isolated Model Sharing for Low Latency Deep Learning Inference in Function-as-a-Service",
        2018
      ),
      b: record(
        "TrIMS : Transparent and Isolated Model Sharing for Low Latency Deep Learning Inference in Function as a Service Environments",
        2018,
        "Abdul Dakkak"
      ),
      one: true
    ),
    Pair(
      a: record("A Simple, Fast Dominance Algorithm", 2001, "K. Cooper;T. Harvey"),
      b: record("AS imple, Fast Dominance Algorithm", 1999, "K. Cooper;T. Harvey"),
      one: true
    ),
    Pair(
      a: record("Listen, Attend and Spell", 2015, "William Chan;Navdeep Jaitly", venue: "ArXiv"),
      b: record(
        "Listen, attend and spell: A neural network for large vocabulary conversational speech recognition",
        2016,
        "William Chan;Navdeep Jaitly"
      ),
      one: true
    ),
    Pair(
      a: record(
        "Fully Convolutional Networks for Semantic Segmentation",
        2017,
        "Evan Shelhamer;Jonathan Long;Trevor Darrell"
      ),
      b: record(
        "Fully convolutional networks for semantic segmentation",
        2015,
        "Jonathan Long;Evan Shelhamer;Trevor Darrell"
      ),
      one: true
    ),
    Pair(
      a: record("Anything at all about networks", 2001, doi: "10.1000/1"),
      b: record("Anything about networks, at all events", 2004, doi: "10.1000/1"),
      one: true
    ),
    Pair(
      a: record(
        "Eyeriss: An Energy-Efficient Reconfigurable Accelerator for Deep Convolutional Neural Networks",
        2017,
        "Yu-hsin Chen;T. Krishna;J. Emer;V. Sze",
        venue: "JSSC"
      ),
      b: record(
        "Eyeriss: A Spatial Architecture for Energy-Efficient Dataflow for Convolutional Neural Networks",
        2016,
        "Yu-hsin Chen;J. Emer;V. Sze",
        venue: "ISCA"
      ),
      one: false
    ),
    Pair(
      a: record(
        "DeepSense: A GPU-based deep convolutional neural network framework on commodity mobile devices",
        2016
      ),
      b: record(
        "DeepSense: A Unified Deep Learning Framework for Time-Series Mobile Sensing Data Processing",
        2017
      ),
      one: false
    ),
    Pair(
      a: record("Deep Learning", 2015, "Yann LeCun;Yoshua Bengio;Geoffrey Hinton"),
      b: record("Deep Learning", 2016, "Ian Goodfellow;Yoshua Bengio;Aaron Courville"),
      one: false
    ),
    Pair(
      a: record("Deep Learning", 2015, "Yann LeCun"),
      b: record("Deep Learning", 2016),
      one: false
    ),
    Pair(
      a: record("Theory of Recursive Functions, Part I", 1950, "A. Turing"),
      b: record("Theory of Recursive Functions, Part II", 1950, "A. Turing"),
      one: false
    ),
    Pair(
      a: record("Sampled simulation of multi-threaded applications", 2013),
      b: record("BarrierPoint: Sampled simulation of multi-threaded applications", 2014),
      one: false
    ),
    Pair(
      a: record("Bubble-Flux: Precise Online QoS Management for Warehouse Scale Computers", 2013),
      b: record(
        "Retrospective: Bubble-Flux: Precise Online QoS Management for Warehouse Scale Computers",
        2013
      ),
      one: false
    ),
    Pair(
      a: record(
        "MapReduce: Simplified Data Processing on Large Clusters",
        2004,
        "Jeffrey Dean;Sanjay Ghemawat"
      ),
      b: record("MapReduce: A Flexible Data Processing Tool", 2010, "Jeffrey Dean;Sanjay Ghemawat"),
      one: false
    ),
    Pair(
      a: record("A survey of supervised learning on large graphs", 2019, "A. Bee"),
      b: record("A survey of unsupervised learning on large graphs", 2019, "A. Bee"),
      one: false
    ),
    Pair(
      a: record(
        "Adaptive scheduling of jobs on clusters",
        2012,
        "Maria Silva",
        arxiv: "1201.00001"
      ),
      b: record("Adaptive scheduling of jobs on clusters", 2012, "Jun Wang", arxiv: "1203.00002"),
      one: false
    ),
    Pair(
      a: record(
        "- LEVEL ACCURACY WITH 50 X FEWER PARAMETERS AND < 0 . 5 MB MODEL SIZE",
        2016,
        "Forrest N. Iandola;Song Han;M. Moskewicz"
      ),
      b: record(
        "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <1MB model size",
        2016,
        "Forrest N. Iandola;M. Moskewicz;Song Han"
      ),
      one: true
    ),
    Pair(
      a: record("- based scheduling of jobs on shared clusters", 2016, "Ann Lee;Bo Rim;Cy Tan"),
      b: record("Cost-based scheduling of jobs on shared GPUs", 2016, "Ann Lee;Bo Rim;Dee Fox"),
      one: false
    ),
  ]

  @Test(arguments: pairs) func judgesAsAReaderWould(_ pair: Pair) {
    #expect((VersionRules.judge(pair.a, pair.b) != .different) == pair.one)
    #expect(VersionRules.judge(pair.a, pair.b) == VersionRules.judge(pair.b, pair.a))
  }

  @Test func groupsTransitivelyWithOneLinePerMerge() throws {
    let records = [Self.pairs[0].a, Self.pairs[3].a, Self.pairs[0].b, Self.pairs[1].a]
    let group = try #require(VersionGrouping.groups(of: records).first)
    #expect(group.members == [0, 2, 3])
    #expect(group.merges.count == group.members.count - 1)
  }

  /// B has no authors and fits A and C, whose authors contradict each other.
  @Test func aRecordTornBetweenTwoWorksJoinsNeither() {
    let title = "Fair scheduling of jobs on shared clusters"
    let records = [
      Self.record(title, 2010, "Ann Lee"), Self.record(title, 2010),
      Self.record(title, 2010, "Bo Rim"),
    ]
    #expect(VersionGrouping.groups(of: records).isEmpty)
  }

  /// Every pair of the table that is judged one work must share a block.
  @Test func blocksLoseNoPair() {
    let base = Self.pairs.flatMap { [$0.a, $0.b] }
    for (i, a) in base.enumerated() {
      for b in base[(i + 1)...] where VersionRules.judge(a, b) != .different {
        #expect(VersionGrouping.groups(of: [a, b]).count == 1, "\(a.title) | \(b.title)")
      }
    }
  }

  @Test func theFullestRecordSpeaks() throws {
    let preprint = Self.record(
      "A long enough title of a work",
      2017,
      "Ann Lee",
      venue: "arXiv.org",
      arxiv: "1701.00001"
    )
    let published = Self.record(
      "A long enough title of a work",
      2018,
      "Ann Lee",
      venue: "OSDI",
      doi: "10.1000/2"
    )
    let paper = try #require(Paper(versions: [preprint, published]))
    #expect(paper.id == published.id)
    #expect(paper.ids == [published.id, preprint.id])
    #expect(paper.year == 2017)
    #expect(paper.venue == "OSDI")
    #expect(paper.arxiv == "1701.00001")
    #expect(paper.doi == "10.1000/2")
    #expect(Paper(versions: []) == nil)
  }
}
