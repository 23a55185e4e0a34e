import Bibliography
import Corpus

/// Small values of every kind, with everything optional given once and left out once.
enum Fixtures {
  static let expansion = Expansion(
    members: [
      Expansion.Member(
        record: PaperRecord(
          id: PaperID("a"),
          corpusID: 7,
          doi: "10.1/x",
          arxiv: "1802.04799",
          title: "“Quotes”, 'quotes' and \u{1F600}",
          year: 2018,
          venue: "OSDI",
          authors: ["Tianqi Chen", "O'Neil, \"J\""],
          referenceCount: 2,
          citationCount: 3
        ),
        hop: 0,
        lists: Completeness(
          references: ListStatus(source: "corpus", state: .listed, known: 1, stated: 2),
          citations: ListStatus(source: "semantic-scholar", state: .capped, known: 9999)
        )
      ),
      Expansion.Member(record: PaperRecord(id: PaperID("b"), title: "B"), hop: 1),
    ],
    links: [
      Expansion.Link(
        citation: Citation(citing: 0, cited: 1),
        intents: ["background"],
        isInfluential: true
      ),
      Expansion.Link(citation: Citation(citing: 1, cited: 0)),
    ],
    unlinked: [Expansion.Unlinked(citing: 0, title: "A book")]
  )

  static let snapshot = Snapshot(
    papers: [
      Paper(id: PaperID("b"), title: "B"),
      Paper(
        id: PaperID("c"),
        ids: [PaperID("c"), PaperID("a")],
        title: "C",
        year: 2018,
        venue: "V",
        authors: ["X"],
        doi: "10.1/x",
        arxiv: "1802.04799",
        referenceCount: 1,
        citationCount: 2
      ),
    ],
    citations: [Citation(citing: 1, cited: 0)],
    hops: [1, 0],
    entries: [[], [3, 5]],
    completeness: [
      Completeness(),
      Completeness(references: ListStatus(source: "corpus", state: .withheld, known: 0, stated: 1)),
    ]
  )

  static let scores = [
    PaperScores(
      node: 0,
      rank: 2,
      rankLow: 1,
      rankHigh: 2,
      score: 0.1,
      relevance: 0.2,
      importance: 0.3,
      localCitations: 1,
      pageRank: 1.0 / 3,
      core: 1
    ),
    PaperScores(
      node: 1,
      rank: 1,
      rankLow: 1,
      rankHigh: 1,
      score: 0.4,
      relevance: 0.5,
      importance: 0.6,
      localCitations: 0,
      ageRescaledPageRank: -0.7,
      pageRank: 0.8,
      citeRank: 0.9,
      betweenness: 1.1,
      core: 2,
      intermediacy: 1.2,
      isOnMainPath: true,
      disruption: -1.3,
      isSurvey: true,
      isNoPaper: true
    ),
  ]

  static let topics = TopicAssignment(
    topics: [
      TopicRecord(id: 0, label: "Serving", papers: 1),
      TopicRecord(
        id: 1,
        parent: 0,
        label: "Compilers",
        keyTerms: ["tensor", "compiler"],
        papers: 1,
        inList: 1,
        firstYear: 1969,
        medianYear: 2016,
        lastYear: 2018,
        topPapers: [1]
      ),
    ],
    topicOf: [nil, 1]
  )

  static let recommendations = [
    RecommendationRecord(
      rank: 1,
      score: 0.25,
      node: 0,
      isFoundation: true,
      section: ["Papers", "Systems"],
      signals: [RecommendationRecord.Signal(name: "co-citation", rank: 1, value: 3)],
      because: [1],
      sentence: "C cites it."
    )
  ]
}
