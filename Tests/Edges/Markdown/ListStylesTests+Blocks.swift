/// Works that take a block of lines each: keyed fields, a title above its authors, references in fences.
extension ListStylesTests {
  static let blockStyles: [Style] = [
    Style(
      "references in paragraphs below bold years",
      """
      # X
      **2019**

      Lee A, Rim B. Rows of bees in a meadow. Annals of Rest. 2019;3(2):1-9. doi:10.1000/abc123

      Oak C. Bees at rest. J Bees. 2018;12:3.

      **2017**

      Elm D, Ash E, Yew F. Counting hives without looking. Proc Bees. 2017.
      """,
      [
        "Rows of bees in a meadow | Lee, A; Rim, B | Annals of Rest | 2019",
        "Bees at rest | Oak, C | J Bees | 2018",
        "Counting hives without looking | Elm, D; Ash, E; Yew, F | Proc Bees | 2017",
      ]
    ),
    Style(
      "headings above keyed lines",
      """
      # X
      ### 1. Rows of Bees in a Meadow
      **Authors**: Ann Lee, Bo Rim  
      **Venue**: ICML 2019  
      **Link**: https://arxiv.org/abs/1706.03762

      **Summary**: rows.

      ### 2. Bees at Rest
      **Authors**: Bo Rim  
      **Venue**: KDD 2018  
      **Link**: https://example.org/b

      **Summary**: rest.

      ### 3. Counting Hives Without Looking
      **Authors**: D. Elm  
      **Venue**: J. Bees 2017  

      **Summary**: hives.
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim | ICML | 2019",
        "Bees at Rest | Bo Rim | KDD | 2018",
        "Counting Hives Without Looking | D. Elm | J. Bees | 2017",
      ]
    ),
    Style(
      "headings above quoted authors",
      """
      # X
      #### Rows of Bees in a Meadow (ICML 2019) 
      > Ann Lee, Bo Rim

      [Paper](https://example.org/r) | [Code](https://github.com/a/b)

      #### Bees at Rest (KDD 2018) 
      > Bo Rim

      [Paper](https://example.org/b)

      #### Counting Hives Without Looking (ArXiv 2017) 
      > D. Elm, E. Ash

      [Paper](https://example.org/c)
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim | ICML | 2019",
        "Bees at Rest | Bo Rim | KDD | 2018",
        "Counting Hives Without Looking | D. Elm; E. Ash | ArXiv | 2017",
      ]
    ),
    Style(
      "references in a fence",
      """
      # X
      ## Papers
      ```
      [1] Lee A, Rim B. Rows of bees in a meadow. ICML 2019.
      [2] Rim B. Bees at rest. KDD 2018.
      [3] Elm D. Counting hives without looking. J Bees 2017.
      ```
      """,
      [
        "Rows of bees in a meadow | Lee, A; Rim, B | ICML | 2019",
        "Bees at rest | Rim, B | KDD | 2018",
        "Counting hives without looking | Elm, D | J Bees | 2017",
      ]
    ),
    Style(
      "paragraphs of keyed lines",
      """
      # X
      Title: Rows of Bees in a Meadow
      Authors: Ann Lee, Bo Rim
      Year: 2019
      Link: https://example.org/r

      Title: Bees at Rest
      Authors: Bo Rim
      Year: 2018
      Link: https://example.org/b

      Title: Counting Hives Without Looking
      Authors: D. Elm
      Year: 2017
      Link: https://example.org/c
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim |  | 2019",
        "Bees at Rest | Bo Rim |  | 2018",
        "Counting Hives Without Looking | D. Elm |  | 2017",
      ]
    ),
    Style(
      "bold venues before titles",
      """
      # X
      ## 2019
      * **ICML** Rows of Bees in a Meadow, [[arxiv]](https://arxiv.org/abs/1706.03762), [[code]](https://github.com/a/b)
      * **KDD** Bees at Rest, [[paper]](https://example.org/b)
      ## 2018
      * **arXiv** Counting Hives Without Looking, [[paper]](https://example.org/c)
      """,
      [
        "Rows of Bees in a Meadow |  | ICML | ",
        "Bees at Rest |  | KDD | ",
        "Counting Hives Without Looking |  | arXiv | ",
      ]
    ),
    Style(
      "cells of lines broken by hand",
      """
      # X
      <table>
      <tr><td><img src="a.png"></td><td><b>Rows of Bees in a Meadow</b><br>Ann Lee, Bo Rim<br>ICML 2019<br><a href="https://example.org/r">paper</a></td></tr>
      <tr><td><img src="b.png"></td><td><b>Bees at Rest</b><br>Bo Rim<br>KDD 2018<br><a href="https://example.org/b">paper</a></td></tr>
      </table>
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim | ICML | 2019",
        "Bees at Rest | Bo Rim | KDD | 2018",
      ]
    ),
    Style(
      "names as headings above labeled links",
      """
      # Hives
      ### [2017] kHive

      [[paper]](https://www.usenix.org/conference/hives17/khive)

      <details>
      	<summary>Click to see the abstract!</summary>
      Bees have been busy for decades.
      </details>

      ### [S&P 2020] Krill

      [[paper]](https://example.org/9152693) | [[project]](https://github.com/b/krill)

      ### [2018] Moon

      [[paper]](https://example.org/moon)
      """,
      [
        "kHive |  |  | 2017",
        "Krill |  | S&P | 2020",
        "Moon |  |  | 2018",
      ]
    ),
    Style(
      "venues before links to notes",
      """
      # Notes on hives
      ## 2020
      OSDI'20: [Rows of bees in a meadow](osdi20-rows.md)

      ATC'21: [Bees at rest under load](atc21-rest.md)
      """,
      [
        "Rows of bees in a meadow |  | OSDI | 2020",
        "Bees at rest under load |  | ATC | 2021",
      ]
    ),
    Style(
      "names that stand over papers on them",
      """
      # Hives
      ## Papers
      * Bigbee:
        * [Bigbee at the first meeting](https://example.org/a.pdf) - short.
        * [Bigbee in a journal](http://dl.acm.org/citation.cfm?id=1365816) - long.
      * [The Meadow Model (paper)](https://example.org/m) - Seminal research on bees out of order.
      * [HIVE'19] Silk: Preventing Spikes in Hives [also in [2.1](#21-tail)]
      """,
      [
        "Bigbee at the first meeting |  |  | ",
        "Bigbee in a journal |  |  | ",
        "The Meadow Model |  |  | ",
        "Silk: Preventing Spikes in Hives |  | HIVE | 2019",
      ]
    ),
    Style(
      "titles as headings above notes",
      """
      # Papers on hives
      Papers I find interesting.

      ---
      ## Clipper: A Low-Latency Honey Service
      **Problem and motivation**
      Serving honey is hard. See [here](https://example.org/why).

      **Source code**
      https://github.com/b/clipper

      ---
      ## Giant Hives with Rows of Bees in Parallel
      **Problem and motivation**

      Hives have limits of space.

      ---
      ## Dipper: A Large Tracing Infrastructure for Bees
      **Limitations**

      Sampling can miss rare bees.
      """,
      [
        "Clipper: A Low-Latency Honey Service |  |  | ",
        "Giant Hives with Rows of Bees in Parallel |  |  | ",
        "Dipper: A Large Tracing Infrastructure for Bees |  |  | ",
      ]
    ),
  ]
}
