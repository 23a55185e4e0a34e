/// What heads works without being one: linked headings, dates, groups of rows, remarks on a section.
extension ListStylesTests {
  static let sectionStyles: [Style] = [
    Style(
      "rows that head others",
      """
      # Hives

      | Title | Venue | Code |
      |-|-|-|
      | _Sleep_ |
      | [The Sleep of Bees in Winter](https://arxiv.org/abs/1401.00001) | ICML 2014 | - |
      | **Rows** |
      | [Rows of Bees in a Meadow](https://arxiv.org/abs/1501.00001) | ICML 2015 | - |
      """,
      [
        "The Sleep of Bees in Winter |  | ICML | 2014",
        "Rows of Bees in a Meadow |  | ICML | 2015",
      ]
    ),
    Style(
      "names beside papers, some of which are missing",
      """
      # Hives

      | Year | Name | Paper | Codes |
      |-|-|-|-|
      | 2020 | BeeSleep | [The Sleep of Bees in Winter](https://arxiv.org/abs/2001.00001) | [ours](https://github.com/example/sleep) |
      | 2021 | **BeeRows** | [Rows of Bees in a Meadow](https://arxiv.org/abs/2101.00001) | |
      | 2022 | BeeLab | | [ours](https://github.com/example/lab) |
      | 2022 | BeeHum | [Why Hives Hum at Night]() | |
      """,
      [
        "The Sleep of Bees in Winter |  |  | 2020",
        "Rows of Bees in a Meadow |  |  | 2021",
        "BeeLab |  |  | 2022",
        "Why Hives Hum at Night |  |  | 2022",
      ]
    ),
    Style(
      "venues under another name",
      """
      # Hives

      |Name|Info|Link|
      |-|-|-|
      |**The Sleep of Bees in Winter**| CVPR 2019| [Link](https://arxiv.org/abs/1901.00001)|
      |**Rows of Bees in a Meadow**| TOG 2022| [Link](https://arxiv.org/abs/2201.00001)|
      """,
      [
        "The Sleep of Bees in Winter |  | CVPR | 2019",
        "Rows of Bees in a Meadow |  | TOG | 2022",
      ]
    ),
    Style(
      "linked meetings above bare titles",
      """
      # Hives

      ## [HPCA 2021](https://doi.org/10.1109/bees.2021)
      * The Sleep of Bees in **Winter**
      * Rows of Bees in a Meadow
      ## [OSDI 2022](https://www.usenix.org/conference/osdi22)
      * to be updated
      * Why Hives Hum at Night
      """,
      [
        "The Sleep of Bees in Winter |  | HPCA | 2021",
        "Rows of Bees in a Meadow |  | HPCA | 2021",
        "Why Hives Hum at Night |  | OSDI | 2022",
      ]
    ),
    Style(
      "a linked heading above the whole list",
      """
      ## [Daily bees on one page](https://bees.example.org/daily/of/all)

      **NOTE**: new ones every morning.

      ### Spring
      * `sleep` [The Sleep of Bees in Winter](https://arxiv.org/abs/1401.00001)
      * `rows` [Rows of Bees in a Meadow](https://arxiv.org/abs/1501.00001)
      ### Summer
      * `hum` `night` [Why Hives Hum at Night](https://arxiv.org/abs/1601.00001)
      """,
      [
        "The Sleep of Bees in Winter |  |  | ",
        "Rows of Bees in a Meadow |  |  | ",
        "Why Hives Hum at Night |  |  | ",
      ]
    ),
    Style(
      "abstracts in boxes below titles, changes in items outside of lists",
      """
      # Hives

      ### Update Log
      <details><summary><b>Details</b></summary>
      <li>2024-12-3 by Ann Lee: Update the hives.</li>
      <li>2024-12-2 by Ann Lee: First hives.</li>
      </details>

      ## Fields

      #### [CVPR 2022] The Sleep of Bees in Winter

      **Authors:** Ann Lee, Bo Rim

      <details><summary><b>Abstract</b></summary>
      We watch bees all winter. The page is https://bees.example.org/sleep.
      </details>
      <a href="https://arxiv.org/abs/2201.00001">Paper</a>
      """,
      ["The Sleep of Bees in Winter | Ann Lee; Bo Rim | CVPR | 2022"]
    ),
    Style(
      "dates above cards with keys of their own",
      """
      # Hives

      ### 3 March 2021
      - **Paper:** [The Sleep of Bees in Winter](https://arxiv.org/abs/1401.00001)
      - **Domain:** `sleep`
      - **Key points:** Bees sleep, and are *warm*.

      ### 9 March 2021
      - **Paper:** [Rows of Bees in a Meadow](https://arxiv.org/abs/1501.00001)
      - **Domain:** `rows`
      - **Key points:** Bees stand in rows.

      ### 21 March 2021
      - **Paper:** [Why Hives Hum at Night](https://arxiv.org/abs/1601.00001)
      - **Domain:** `sound`
      - **Key points:** They hum.
      """,
      [
        "The Sleep of Bees in Winter |  |  | ",
        "Rows of Bees in a Meadow |  |  | ",
        "Why Hives Hum at Night |  |  | ",
      ]
    ),
    Style(
      "linked lines between breaks, with a remark on the section",
      """
      # Hives
      <br/>

      ## [Winter](https://github.com/example/hives/blob/master/topics/Winter.rst)
      Cold, snow and what bees do then
      <br/>
      <br/>
      [The Sleep of Bees in Winter](https://bees.example.org/sleep.pdf)
      <br/>
      [Rows of Bees in a Meadow](https://bees.example.org/rows)
      [Why Hives Hum at Night](https://bees.example.org/hum)
      <br/>
      """,
      [
        "The Sleep of Bees in Winter |  |  | ",
        "Rows of Bees in a Meadow |  |  | ",
        "Why Hives Hum at Night |  |  | ",
      ]
    ),
    Style(
      "described links below described links and below a group",
      """
      # Hives

      ## Tools
      + [Hum](https://hum.example.org) - A language for the sound of hives at night.
          + [Drone](https://drone.example.org) - An older name of the same language.
      + [Solvers](https://wiki.example.org/solver) for bees:
          + [Comb](https://comb.example.org) - A solver for combs of any size.
          + [Wax](https://wax.example.org) - A solver that is made of wax.
      """,
      ["Hum |  |  | ", "Drone |  |  | ", "Comb |  |  | ", "Wax |  |  | "]
    ),
    Style(
      "short names above linked titles",
      """
      # Hives

      ## 3Hum
      [Why hives hum at night and not by day](https://bees.example.org/hum)
      ## Comb
      [The geometry of combs in large hives](https://bees.example.org/comb)
      ## Wax
      [On the melting of wax in summer](https://bees.example.org/wax)

      Wax melts.
      """,
      [
        "Why hives hum at night and not by day |  |  | ",
        "The geometry of combs in large hives |  |  | ",
        "On the melting of wax in summer |  |  | ",
      ]
    ),
    Style(
      "names above addresses with keys",
      """
      # Hives

      ## Engines
      ### beeline
      - Source code: [https://github.com/example/beeline](https://github.com/example/beeline)
      - Documentation: [https://beeline.example.org](https://beeline.example.org)
      - Bee Labs

      ## Books
      ### [The Users' Guide](https://bees.example.org/guide)
      - Authors: Ann Lee, Bo Rim
      - Published: 1997
      """,
      ["beeline |  |  | ", "The Users' Guide | Ann Lee; Bo Rim |  | 1997"]
    ),
    Style(
      "titles in the summaries of folds",
      """
      # Hives

      ## Winter
      <details open>
      <summary>The Sleep of Bees in Winter</summary>
      <div><img src="sleep.png"/></div>
      <p>
      They sleep.

      paper: https://bees.example.org/sleep.pdf
      </p>
      </details>

      <details>
      <summary>Rows of Bees in a Meadow</summary>
      <p>
      They stand.

      paper: https://bees.example.org/rows.pdf
      </p>
      </details>

      <details>
      <summary>Why Hives Hum at Night</summary>
      <p>
      paper: https://bees.example.org/hum.pdf
      </p>
      </details>

      <details>
      <summary>The Geometry of Combs</summary>
      <p>
      paper: https://bees.example.org/combs.pdf
      </p>
      </details>
      """,
      [
        "The Sleep of Bees in Winter |  |  | ",
        "Rows of Bees in a Meadow |  |  | ",
        "Why Hives Hum at Night |  |  | ",
        "The Geometry of Combs |  |  | ",
      ]
    ),
    Style(
      "full titles under another name beside short names",
      """
      # Hives

      | Name | Features | Paper |
      |-|-|-|
      | Hum | Why Hives Hum at Night and not by Day | [Paper](https://bees.example.org/hum) |
      | Comb | The Geometry of Combs in Large Hives | [Paper](https://bees.example.org/comb) |
      | Wax | On the Melting of Wax in Summer | [Paper](https://bees.example.org/wax) |
      |  |  | Paper |
      """,
      [
        "Why Hives Hum at Night and not by Day |  |  | ",
        "The Geometry of Combs in Large Hives |  |  | ",
        "On the Melting of Wax in Summer |  |  | ",
      ]
    ),
    Style(
      "venues and years in brackets of their own",
      """
      # Hives

      - [**2014 | ISPASS**] Hum: Why Hives Hum at Night [[paper](https://bees.example.org/hum)]
      - [**2016 | Warm Hives**] The Geometry of Combs [[paper](https://bees.example.org/comb)]
      - [[SPL](https://bees.example.org/wax)] On the Melting of Wax in Summer [[code](https://github.com/example/wax)]
      """,
      [
        "Hum: Why Hives Hum at Night |  | ISPASS | 2014",
        "The Geometry of Combs |  |  | 2016",
        "On the Melting of Wax in Summer |  |  | ",
      ]
    ),
    Style(
      "technical reports that are called so",
      """
      # Hives

      - [Drone-4 Technical Report](https://arxiv.org/abs/1401.00001) 2014
      - [Why Hives Hum at Night](https://arxiv.org/abs/1601.00001) [Technical Report](https://bees.example.org/tr)
      """,
      ["Drone-4 Technical Report |  |  | 2014", "Why Hives Hum at Night |  |  | "]
    ),
  ]
}
