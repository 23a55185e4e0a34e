import Centrality
import Testing

@Suite struct SurveyMarkTests {
  @Test(arguments: [
    "A Survey on Transfer Learning", "Reinforcement learning in robotics: A survey",
    "Efficient Processing of Deep Neural Networks: A Tutorial and Survey",
    "Fault tolerance in cloud computing environment: A systematic survey",
    "Representation Learning: A Review and New Perspectives",
    "Reliability and energy efficiency in cloud computing systems: Survey and taxonomy",
    "Review of Neural Networks for Speech Recognition",
  ])
  func surveys(title: String) {
    #expect(SurveyMark(title: title, references: nil) == .surveyByTitle)
  }

  @Test(arguments: [
    "Proceedings of the Third USENIX Conference on File and Storage Technologies",
    "ACM Transactions on Graphics", "IEEE Transactions on Parallel and Distributed Systems",
    "Symposium on Operating Systems Principles",
    "13th Annual Conference of the International Speech Communication Association",
    "Annual review of computer science vol. 1, 1986",
    "In Proceedings of the 2014 ACM Conference on SIGCOMM (New York, NY, USA, 2014), SIGCOMM ’14",
  ])
  func venues(title: String) {
    #expect(SurveyMark(title: title, references: 3) == .venue)
  }

  @Test(arguments: ["Documentation", "https://github.com/pytorch/glow", "", " – "])
  func sites(title: String) {
    let mark = SurveyMark(title: title, references: nil)
    #expect(mark == .noPaper)
    #expect(mark?.isNoPaper == true)
  }

  @Test(arguments: [
    "TensorFlow: A system for large-scale machine learning",
    "Highly Available Transactions: Virtues and Limitations",
    "Hidden factors and hidden topics: understanding rating dimensions with review text",
    "Advances and Open Problems in Federated Learning",
    "Mahimahi: Accurate Record-and-Replay for HTTP",
    "A conference management system based on citations",
    "Proceedings of the 5th Symposium on Operating Systems Design and Implementation Resource "
      + "Overbooking and Application Profiling in Shared Hosting Platforms",
  ])
  func papers(title: String) {
    #expect(SurveyMark(title: title, references: SurveyMark.longList - 1) == nil)
  }

  @Test func longListsAreMarked() {
    let title = "Pattern Recognition and Machine Learning"
    #expect(SurveyMark(title: title, references: 347) == .surveyByReferences)
    #expect(SurveyMark(title: title, references: 347)?.isNoPaper == false)
  }
}
