import Centrality
import GraphCore
import Testing

@Suite struct ReferenceYearSpectroscopyTests {
  // Cited papers 0…5 of 1950, 1950, 1951, 1952, 1954 and unknown; 6…9 cite.
  private let graph = CSRGraph(
    nodeCount: 10,
    citations: [
      (6, 0), (7, 0), (8, 0), (9, 0), (6, 1), (6, 2), (7, 3), (8, 3), (6, 4), (9, 5),
    ]
  )
  private let years: [Int32?] = [1950, 1950, 1951, 1952, 1954, nil, 1960, 1960, 1960, nil]

  @Test func deviatesFromTheFiveYearMedian() {
    let spectrum = ReferenceYearSpectroscopy(of: graph, years: years)
    #expect(spectrum.years.map(\.year) == [1950, 1951, 1952, 1953, 1954])
    #expect(spectrum.years.map(\.citations) == [5, 1, 2, 0, 1])
    // Medians of {5,1,2}, {5,1,2,0}, {5,1,2,0,1}, {1,2,0,1}, {2,0,1}.
    let deviations: [Double] = [5 - 2, 1 - 1.5, 2 - 1, 0 - 1, 1 - 1]
    #expect(spectrum.years.map(\.deviation) == deviations)
    #expect(spectrum.years.map(\.isPeak) == [true, false, true, false, false])
    #expect(spectrum.undatedCitations == 1)
  }

  @Test func namesThePapersBehindAPeak() {
    let spectrum = ReferenceYearSpectroscopy(of: graph, years: years, papersPerPeak: 1)
    #expect(spectrum.years[0].papers.map(\.node) == [0])
    #expect(spectrum.years[0].papers.map(\.citations) == [4])
    #expect(spectrum.years[1].papers.isEmpty)
  }

  @Test func countsOnlyTheGivenCitingPapers() {
    let spectrum = ReferenceYearSpectroscopy(of: graph, years: years, citing: [7, 8, 7])
    #expect(spectrum.years.map(\.citations) == [2, 0, 2])
  }

  // 1 citation a year, then two equal years of 3: medians 1, 1, 1, 1.5 (of 1, 1, 3, 3), …
  @Test func aPlateauPeaksOnce() {
    var citations: [(NodeID, NodeID)] = []
    let counts = [1, 1, 1, 3, 3, 1, 1, 1]
    for (paper, count) in counts.enumerated() {
      for citing in 0..<count { citations.append((NodeID(8 + citing), NodeID(paper))) }
    }
    let years: [Int32?] = (0..<8).map { 2000 + $0 } + [2010, 2010, 2010]
    let spectrum = ReferenceYearSpectroscopy(
      of: CSRGraph(nodeCount: 11, citations: citations),
      years: years
    )
    #expect(spectrum.years.map(\.deviation) == [0, 0, 0, 2, 2, 0, 0, 0])
    #expect(spectrum.years.filter(\.isPeak).map(\.year) == [2003])
  }

  @Test func nothingCitedHasNoYears() {
    let spectrum = ReferenceYearSpectroscopy(
      of: CSRGraph(nodeCount: 2, citations: []),
      years: [2000, nil]
    )
    #expect(spectrum.years.isEmpty)
    #expect(spectrum.undatedCitations == 0)
  }
}
