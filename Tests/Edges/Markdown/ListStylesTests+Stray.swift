/// Layouts that Markdown understands otherwise than their authors: strayed bullets, keys of their own,
/// citations and badges below the work.
extension ListStylesTests {
  static let strayStyles: [Style] = [
    Style(
      "bullets that are signs",
      """
      # Notes on bees
      ### Part one
      1. **Hives**

         • [The dark hive and the end of crowding](https://example.org/dark)

         • [hive-sim](https://github.com/b/hive-sim) (a simulator)

      2. **Meadows**

         • [Rows of bees in a meadow](https://example.org/rows) (Lee, Rim & Oak, 1997)
      """,
      [
        "The dark hive and the end of crowding |  |  | ",
        "hive-sim |  |  | ",
        "Rows of bees in a meadow | Lee; Rim; Oak |  | 1997",
      ]
    ),
    Style(
      "paragraphs with the year in brackets before a link",
      """
      # Chance
      # References
      (2018) [Large hives of bees](https://example.org/a.pdf)

      (2016) [Rows of bees, counted](https://example.org/b.pdf)

      (2015) [Bees at rest](https://example.org/c.pdf)

      (undated) [Lecture notes on bees, 1 to 14](https://example.org/d)
      """,
      [
        "Large hives of bees |  |  | 2018",
        "Rows of bees, counted |  |  | 2016",
        "Bees at rest |  |  | 2015",
        "Lecture notes on bees, 1 to 14 |  |  | ",
      ]
    ),
    Style(
      "boxes with a tag in brackets",
      """
      # Reading board
      ## Hives
      - [x] [CGO 2020] Rows of bees in a meadow
      - [ ] [IJCV 2010] Bees at rest
      ## Others
      - [x] [Blog] How we choose the next hive
      - [ ] [GitHub] hivebot, the script that ticks the boxes
      """,
      [
        "Rows of bees in a meadow |  | CGO | 2020",
        "Bees at rest |  | IJCV | 2010",
        "How we choose the next hive |  |  | ",
        "hivebot, the script that ticks the boxes |  |  | ",
      ]
    ),
    Style(
      "bullets that tell about the number above",
      """
      # Bees found by machines
      ### By distance
      1. Local Bee Factor (LBF)
      - Paper: *LBF: finding bees by their density*, https://dl.acm.org/doi/10.1145/335191.335388
      - Implementation: github https://github.com/b/lbf

      2. Forests of Bees
      - Paper: *Isolation of bees in forests*, https://dl.acm.org/doi/10.1145/2133360.2133363
      - Implementation:
      """,
      [
        "LBF: finding bees by their density |  |  | ",
        "Isolation of bees in forests |  |  | ",
      ]
    ),
    Style(
      "remarks nearer to the margin than their work",
      """
      ## Papers
      1.  [Thumbs up or down for bees](http://dl.acm.org/citation.cfm?id=1073153)
        - everyone begins with this paper, the oldest one about the
        opinions of bees
      2. [Lee, Rim 2002 : Bees up?: sorting bees with machines](http://dl.acm.org/citation.cfm?id=1118704)
      cited often, in bullets :
        - Published a set of bees that everyone uses
        - Accuracy of the machines
      """,
      [
        "Thumbs up or down for bees |  |  | ",
        "Bees up?: sorting bees with machines | Lee; Rim |  | 2002",
      ]
    ),
    Style(
      "keys of the list's own below headings",
      """
      Papers I liked
      ==============

      Languages
      ---------

      ### Basic Concepts

      *   authors: Ann Lee
      *   date: August 1967
      *   wikipedia: https://en.wikipedia.org/wiki/Basic_Concepts
      *   available @ [citeseer](https://citeseer.example.org/viewdoc?doi=10.1.1.332)

      Lee notes that people have trouble seeing bees as first-class objects.

      ### Interpreters for bees

      *   authors: Bo Rim
      *   date: 1972
      *   publication: ACM
      *   available @ [citeseer](https://citeseer.example.org/viewdoc?doi=10.1.1.110)

      ### Beecharts

      *   subtitle: A Visual Form for Complex Hives
      *   authors: Carl Mo
      *   date: July 1986
      *   available @ [port](https://www.port.example.org/beecharts.pdf)
      """,
      [
        "Basic Concepts | Ann Lee |  | 1967",
        "Interpreters for bees | Bo Rim | ACM | 1972",
        "Beecharts: A Visual Form for Complex Hives | Carl Mo |  | 1986",
      ]
    ),
    Style(
      "citations below the bullets that link them",
      """
      # Memory
      * [The first paper on hives](https://journals.example.org/abstract/1)

      Hives as memory. Ann Lee, Bo Rim, and Carl Mo. 2008. PRL. 4 pages.

      Defines hives and shows how they are built.
      * [A longer paper soon after](https://journals.example.org/abstract/2)

      Building hives for memory. Ann Lee, Bo Rim, and Carl Mo. 2008. PRA. 9 pages.

      * [Hives against noise](https://journals.example.org/abstract/3)
      """,
      [
        "Hives as memory | Ann Lee; Bo Rim; Carl Mo | PRL | 2008",
        "Building hives for memory | Ann Lee; Bo Rim; Carl Mo | PRA | 2008",
        "Hives against noise |  |  | ",
      ]
    ),
    Style(
      "bold titles above badges",
      """
      # Hives
      ## Theory
      **Hive Networks: adaptive and orderly**. ICML19.

      <a href="http://arxiv.org/abs/1904.09019"><img alt="link" src="https://img.shields.io/badge/-Link-blue"/></a> <a href="https://github.com/b/hive"><img alt="code" src="https://img.shields.io/badge/-Code-black"/></a>

      > Networks of hives assume that bees are known.

      <br>

      **Deep Hive Infomax**. ICLR19.

      <a href="http://arxiv.org/abs/1809.10341"><img alt="link" src="https://img.shields.io/badge/-Link-blue"/></a>

      > We present hives.

      **Flow of Hives**. ICLR20

      <a href="http://arxiv.org/abs/1908.02436"><img alt="link" src="https://img.shields.io/badge/-Link-blue"/></a>
      """,
      [
        "Hive Networks: adaptive and orderly |  | ICML19 | 2019",
        "Deep Hive Infomax |  | ICLR19 | 2019",
        "Flow of Hives |  | ICLR20 | 2020",
      ]
    ),
    Style(
      "links written as pictures",
      """
      | Paper | Publication Date | Comments
      |-|-|-
      | ![Bees Are All You Need](https://arxiv.org/abs/1706.03762) | 2017-06 |
      | ![Learning Bees from Words](https://arxiv.org/abs/2103.00020) | 2021-03 | words
      """,
      [
        "Bees Are All You Need |  |  | 2017",
        "Learning Bees from Words |  |  | 2021",
      ]
    ),
    Style(
      "names alone among paragraphs that are links",
      """
      # Hive papers
      ## Firmware
      [HiveRE](https://github.com/b/hive-re)

      [Hive Attacks: Reaching Bees from Afar](https://www.usenix.org/system/files/woot12-final24.pdf) (USENIX WOOT 12)

      [HIVESPEC: Comparing Hives](https://www.ndss-symposium.org/365.pdf) (NDSS 21)

      [Attacks on Lower Hives](https://dl.acm.org/doi/pdf/10.1145/3734477.3734725) (WiSec 25)

      ## Open Source Projects
      [srsHive](https://github.com/srs/hive)
      [OpenHive](https://gitlab.example.org/openhive)
      """,
      [
        "HiveRE |  |  | ",
        "Hive Attacks: Reaching Bees from Afar |  | USENIX WOOT | 2012",
        "HIVESPEC: Comparing Hives |  | NDSS | 2021",
        "Attacks on Lower Hives |  | WiSec | 2025",
        "srsHive |  |  | ",
        "OpenHive |  |  | ",
      ]
    ),
    Style(
      "a page that tells about itself",
      """
      # Hive list

      ## Features
      - **Per-hive tabs**: filter by kind and by official topic
      - **Direct links**: a page for each hive, one record each

      | Hive | Papers | Abstracts |
      | ---- | -----: | --------: |
      | ICML 2026 | 4 069 | all |

      ## Welcome
      1. If you find a hive that you like in my notes, feel free to [open an issue](https://github.com/b/hives/issues/new).

      ## Changelogs
      * 12/2024: put the papers of [ICML 2024](https://hives.example.org/icml) in order.
      """,
      []
    ),
    Style(
      "addresses without a name below a work",
      """
      ## To read
      Hives by Touch: Reading without Eyes
      https://arxiv.org/abs/1703.03933

      https://github.com/b/hives
      https://github.com/c/hives

      Deep Successor Hives
      https://arxiv.org/abs/1606.02396
      """,
      [
        "Hives by Touch: Reading without Eyes |  |  | ",
        "Deep Successor Hives |  |  | ",
      ]
    ),
  ]
}
