import Bibliography
import Testing

@Suite struct EntryKindRulesTests {
  private func kind(
    _ title: String,
    section: String = "Resources",
    text: String? = nil,
    urls: [String] = [],
    authors: [String] = [],
    venue: String? = nil,
    year: Int? = nil
  ) -> EntryKind {
    let links = urls.map { LinkClassifier.link(url: $0, label: "") }
    return EntryKindRules.judge(
      ListEntry(
        line: 1,
        section: [section],
        title: title,
        text: text ?? title,
        links: links,
        authors: authors,
        venue: venue,
        year: year
      )
    ).kind
  }

  @Test(
    arguments: [
      ("Joblog", "Joblog: dataset of job arrivals from a campus", "https://a.org/j", .dataset),
      ("Nine Evenings", "Nine Evenings, a university course", "https://a.org/n", .course),
      ("Chasing Time", "Chasing Time, conference talk of 2019", "https://a.org/c", .talk),
      ("Inner Loop", "Inner Loop - a blog on compilers", "https://a.org/i", .blog),
      ("海湾数据集", "海湾数据集：一个月的轨迹", "https://a.org/b", .dataset),
      (
        "memtrail, trace-driven simulator", "memtrail, trace-driven simulator",
        "https://github.com/a/m", .software
      ),
      ("Wide Networks", "Wide Networks", "https://data.a.org/wan", .dataset),
      ("Lessons of a Decade", "Lessons of a Decade", "https://a.org/blog/decade", .blog),
      ("Yields of Orchards", "Yields of Orchards [Data set]", "https://a.org/y", .dataset),
      ("Vectors by Hand", "[Online course] Vectors by Hand", "https://a.org/v", .course),
      ("The Hierarchy", "Book: The Hierarchy", "https://a.org/h", .book),
    ] as [(String, String, String, EntryKind)]
  )
  func `words beside the title and addresses tell the kind`(
    title: String,
    text: String,
    url: String,
    expected: EntryKind
  ) {
    #expect(kind(title, section: "More", text: text, urls: [url]) == expected)
    // Whatever they say, a paper's own address says more.
    #expect(
      kind(title, section: "More", text: title, urls: ["https://arxiv.org/abs/1706.03762"])
        == .paper
    )
  }

  @Test func `readings for a course are no courses`() {
    #expect(kind("Rows of Bees", section: "Reading behind the lectures", year: 2010) == .paper)
    #expect(kind("Rows of Bees", section: "Lectures") == .course)
  }

  @Test func `a word in brackets tells the kind`() {
    let repository = ["https://github.com/a/traces"]
    #expect(
      kind("Traces of a cell", text: "Traces of a cell (dataset)", urls: repository) == .dataset
    )
    #expect(kind("Traces of a cell", text: "[Book] Traces of a cell", urls: repository) == .book)
    // A paper with data is a paper.
    #expect(
      kind("Traces", text: "Traces (dataset)", urls: ["https://arxiv.org/abs/1706.03762"]) == .paper
    )
  }

  @Test func `a heading of several kinds leaves the choice to the links`() {
    #expect(kind("Practical Optimization", section: "Books and theses") == .book)
    #expect(
      kind("Code for Loops", section: "Books and theses", text: "Code for Loops. PhD thesis, 2004")
        == .thesis
    )
    let video = ["https://www.youtube.com/watch?v=0"]
    #expect(kind("On Queues", section: "Talks and Tutorials", urls: video) == .talk)
    #expect(
      kind("On Queues", section: "Talks and Tutorials", urls: ["https://example.org/q"]) == .course
    )
    #expect(
      kind("Grove", section: "Papers and Code", urls: ["https://github.com/a/g"]) == .software
    )
    #expect(kind("Grove", section: "Papers and Code", urls: ["https://a.org/g.pdf"]) == .paper)
  }

  @Test func `venue and year outweigh a section of courses`() {
    #expect(
      kind("A Learned Database", section: "Systems and Tutorial", venue: "CIDR", year: 2019)
        == .paper
    )
    #expect(
      kind("A Learned Database", urls: ["https://github.com/a/b"], venue: "ICDE", year: 2024)
        == .paper
    )
  }

  @Test func `pages tell what links do not`() {
    #expect(kind("The CAP Theorem", urls: ["https://en.wikipedia.org/wiki/CAP_theorem"]) == .other)
    #expect(kind("Clouds", urls: ["https://www.coursera.org/learn/clouds"]) == .course)
    #expect(kind("Models", urls: ["https://a.edu/teaching/cs7680/"]) == .course)
    #expect(kind("Models", urls: ["https://a.edu/teaching/models.pdf"]) == .paper)
    #expect(
      kind(
        "Robots",
        section: "Tools",
        urls: ["https://www.sciencedirect.com/science/article/pii/S0"]
      )
        == .paper
    )
    let post = ["https://medium.com/@someone/inverse"]
    #expect(kind("Inverse Learning", urls: post, authors: ["Ann Lee"]) == .blog)
  }

  @Test func `a tutorial that was spoken is a talk`() {
    let video = ["https://www.youtube.com/watch?v=0"]
    #expect(kind("On Cats", text: "【Tutorial】On Cats", urls: video) == .talk)
    #expect(kind("On Cats", text: "【Tutorial】On Cats", urls: ["https://a.org/cats"]) == .course)
    #expect(kind("Cats", text: "[Keynote] Cats", urls: ["https://a.org/cats"]) == .talk)
  }

  @Test func `a heading in ideographs tells the kind`() {
    let page = ["https://a.org/cats"]
    #expect(kind("Counting for Cats", section: "相关课程", urls: page) == .course)
    #expect(kind("Counting for Cats", section: "开源项目", urls: page) == .software)
    #expect(kind("Counting for Cats", section: "论文", urls: page) == .paper)
  }

  @Test func `data says so`() {
    #expect(kind("Cats", urls: ["https://www.kaggle.com/datasets/cats/1m"]) == .dataset)
    #expect(kind("Cats", urls: ["https://huggingface.co/datasets/a/cats"]) == .dataset)
    #expect(kind("Cats", text: "Cats dataset", urls: ["https://image-cat.org/"]) == .dataset)
    #expect(
      kind("A Cat Dataset", urls: ["https://image-cat.org/"], authors: ["Ann Lee"]) == .paper
    )
  }

  @Test func `marks behind titles and houses of books`() {
    #expect(kind("Fish", text: "Rim B. Fish[D]. Stanford, 2018", authors: ["Rim, B"]) == .thesis)
    #expect(kind("Fish", text: "Rim B. Fish[M]. Springer, 2018", authors: ["Rim, B"]) == .book)
    #expect(kind("Fish", text: "Fish, O'Reilly, 2018", authors: ["Bo Rim"]) == .book)
    #expect(kind("Fish", text: "Tim O'Reilly, Fish, 2018", authors: ["Tim O'Reilly"]) == .paper)
    #expect(
      kind("Fish", text: "Fish. Thesis, MIT", authors: ["Bo Rim"], venue: "Thesis, MIT") == .thesis
    )
  }

  @Test func `a dated page is a post`() {
    let post = ["https://jay.github.io/2018/06/27/illustrated/"]
    #expect(kind("The Illustrated Former", urls: post) == .blog)
    #expect(kind("Formers", urls: ["https://a.org/2018/06/formers.pdf"]) == .paper)
  }

  @Test func `book marks are for books`() {
    #expect(kind("深度学习", text: "《深度学习》 链接", urls: ["https://github.com/a/dl"]) == .book)
    #expect(kind("深度学习", text: "《深度学习》", urls: ["https://arxiv.org/abs/1706.03762"]) == .paper)
  }

  @Test(
    arguments: [
      ("Hive Cheat Sheet", "https://a.org/h", .other),
      ("Hive Documentation", "https://a.org/d", .other),
      ("Swarm Newsletter", "https://a.org", .other),
      ("Keeping Bees Course", "https://a.org/c", .course),
      ("Bees", "https://mp.weixin.qq.com/s/abc", .blog),
      ("Bees", "https://nostarch.com/bees", .book),
      ("Keeping Bees Indoors", "https://docs.a.org/bees", .other),
      ("Bees in Winter and Spring", "https://a.org/webinars/bees", .talk),
    ] as [(String, String, EntryKind)]
  )
  func `pages of the web are no papers`(title: String, url: String, expected: EntryKind) {
    #expect(kind(title, urls: [url]) == expected)
    #expect(kind(title, urls: [url, "https://arxiv.org/abs/1706.03762"]) == .paper)
  }
}
