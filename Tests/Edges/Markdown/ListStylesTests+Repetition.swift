/// Layouts that only repetition tells: what one paragraph leaves open, its neighbors show.
extension ListStylesTests {
  static let repeatedStyles: [Style] = [
    Style(
      "bare titles as bullets",
      """
      # Reading list

      - Deep Residual Learning for Image Recognition
      - Attention Is All You Need
      - Halide: a language and compiler for optimizing parallelism
      """,
      [
        "Deep Residual Learning for Image Recognition |  |  | ",
        "Attention Is All You Need |  |  | ",
        "Halide: a language and compiler for optimizing parallelism |  |  | ",
      ]
    ),
    Style(
      "bullets that speak to the reader",
      """
      # Reading list

      ## Rules

      - Please keep the order of the list as it is now
      - We meet on Mondays in the large room
      - Send a mail first
      """,
      []
    ),
    Style(
      "stanzas of title, venue and address",
      """
      # Monday group

      Bring your own coffee.

      ## Schedulers

      Firm Promises: Fast scheduling at scale
      OSDI 2016
      https://example.org/firm.pdf

      Power Budgets of Small Clusters
      2014

      jobreplay
      Replays the log of a cluster against a scheduler
      https://github.com/example/jobreplay
      """,
      [
        "Firm Promises: Fast scheduling at scale |  | OSDI | 2016",
        "Power Budgets of Small Clusters |  |  | 2014",
        "jobreplay |  |  | ",
      ]
    ),
    Style(
      "titles set bold above bullets with keys",
      """
      # Machines that see

      ## Detection

      **Rich Features for Detecting Bicycles**

      - intro: CVPR 2014
      - paper: <https://example.org/rich.pdf>
      - github: <https://github.com/example/rich>

      **boxes**

      - intro: draws boxes
      - github(C++): <https://github.com/example/boxes>
      """,
      ["Rich Features for Detecting Bicycles |  |  | ", "boxes |  |  | "]
    ),
    Style(
      "lists in HTML",
      """
      # Chips

      <h2>Papers</h2>
      <ul>
      <li><details><summary><b>Prime Rows: Counting inside Memory</b></summary>
        <h4>Authors:</h4>
        <ul>
          <li>Ann Lee</li>
          <li>Bo Rim</li>
        </ul>
        <pre><code>@misc{lee, title={Prime Rows}}</code></pre>
      </details></li>
      <li> <a href="https://example.org/drizzle.pdf"> <b>Drizzle: Streams at Scale</b></a></li>
      </ul>
      """,
      ["Prime Rows: Counting inside Memory |  |  | ", "Drizzle: Streams at Scale |  |  | "]
    ),
    Style(
      "headings of one level, most of them works",
      """
      # Hands

      ##### [Two Hands in Motion](https://example.org/a.pdf)

      ##### [Three Hands at Rest](https://example.org/b.pdf)

      ##### [Four Hands at Play](https://example.org/c.pdf)

      ##### SignPost. [[Download]](https://example.org/signpost)
      """,
      [
        "Two Hands in Motion |  |  | ", "Three Hands at Rest |  |  | ",
        "Four Hands at Play |  |  | ", "SignPost |  |  | ",
      ]
    ),
    Style(
      "authors and year as a link",
      """
      # For builders

      1. **The Lock Service for Small Clusters**. [Burrows (2006)](https://example.org/lock.pdf).
          * Rarely Consistent. [Corbett et al (2012)](https://example.org/rarely.pdf).
      """,
      [
        "The Lock Service for Small Clusters | Burrows |  | 2006",
        "Rarely Consistent | Corbett |  | 2012",
      ]
    ),
  ]
}
