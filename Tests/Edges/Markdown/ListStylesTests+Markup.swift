/// Works in markup of their own: folds, HTML, pictures as bullets, links that are names and years.
extension ListStylesTests {
  static let markupStyles: [Style] = [
    Style(
      "folded titles",
      """
      # X
      <details><summary>Rows of Bees in a Meadow [<a href="https://example.org/r">PDF</a>]</summary>
      We find rows of bees.
      </details>
      <details><summary>Bees at Rest [<a href="https://example.org/b">PDF</a>]</summary>
      We find bees that rest.
      </details>
      <details><summary>Counting Hives Without Looking [<a href="https://example.org/c">PDF</a>]</summary>
      We count.
      </details>
      """,
      [
        "Rows of Bees in a Meadow |  |  | ",
        "Bees at Rest |  |  | ",
        "Counting Hives Without Looking |  |  | ",
      ]
    ),
    Style(
      "lines of HTML with labeled links",
      """
      # X
      <p><b>Rows of Bees in a Meadow</b> <i>Ann Lee, Bo Rim</i> <a href="https://example.org/r">pdf</a></p>
      <p><b>Bees at Rest</b> <i>Bo Rim</i> <a href="https://example.org/b">pdf</a></p>
      <p><b>Counting Hives Without Looking</b> <i>D. Elm</i> <a href="https://example.org/c">pdf</a></p>
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim |  | ",
        "Bees at Rest | Bo Rim |  | ",
        "Counting Hives Without Looking | D. Elm |  | ",
      ]
    ),
    Style(
      "pictures as bullets",
      """
      # X
      ## Papers
      📄 [Rows of Bees in a Meadow](https://example.org/r)

      📄 [Bees at Rest](https://example.org/b) - ICML 2018

      💻 [beekeep](https://github.com/a/beekeep) - A tool for keeping bees

      🎓 [Bees 101](https://example.org/c) - University course
      """,
      [
        "Rows of Bees in a Meadow |  |  | ",
        "Bees at Rest |  | ICML | 2018",
        "beekeep |  |  | ",
        "Bees 101 |  | University course | ",
      ]
    ),
    Style(
      "links in stanzas of Chinese",
      """
      # X
      ## 论文
      1、【ICML 2020】Rows of Bees in a Meadow

      论文链接：https://example.org/r

      代码链接：https://github.com/a/b

      2、【KDD 2019】Bees at Rest

      论文链接：https://example.org/b

      3、【ICML 2018】Counting Hives Without Looking

      论文链接：https://example.org/c
      """,
      [
        "Rows of Bees in a Meadow |  | ICML | 2020",
        "Bees at Rest |  | KDD | 2019",
        "Counting Hives Without Looking |  | ICML | 2018",
      ]
    ),
    Style(
      "blocks under the title of the list",
      """
      # X
      **Rows of Bees in a Meadow**  
      Ann Lee, Bo Rim  
      *ICML 2019* [[pdf]](https://example.org/r)

      **Bees at Rest**  
      Bo Rim  
      *KDD 2018* [[pdf]](https://example.org/b)
      """,
      [
        "Rows of Bees in a Meadow | Ann Lee; Bo Rim | ICML | 2019",
        "Bees at Rest | Bo Rim | KDD | 2018",
      ]
    ),
    Style(
      "names and years as links before titles",
      """
      # X
      ## Papers
      - [[Lee et al. 2019](https://example.org/r)] Rows of Bees in a Meadow
      - [[Rim 2018](https://example.org/b)] Bees at Rest
      - [Elm17] Counting Hives Without Looking. [[pdf](https://example.org/c)]
      - [Oak 2016](https://example.org/d) Hives of Stone and Straw
      - [arXiv:1706.03762](https://arxiv.org/abs/1706.03762) Attention Is All You Need
      - <https://arxiv.org/abs/1810.04805> BERT: Pre-training of Deep Bidirectional Transformers
      - https://arxiv.org/abs/1512.03385
      - Attention Is All You Need: https://arxiv.org/abs/1706.03762
      """,
      [
        "Rows of Bees in a Meadow | Lee |  | 2019",
        "Bees at Rest |  |  | 2018",
        "Counting Hives Without Looking |  |  | ",
        "Hives of Stone and Straw |  |  | 2016",
        "Attention Is All You Need |  |  | ",
        "BERT: Pre-training of Deep Bidirectional Transformers |  |  | ",
        "1512.03385 |  |  | ",
        "Attention Is All You Need |  |  | ",
      ]
    ),
    Style(
      "single works below years and meetings",
      """
      # X
      - 2019
        - ICML
          - Rows of Bees in a Meadow [pdf](https://example.org/r)
          - Hives of Stone [pdf](https://example.org/s)
      - 2018
        - KDD
          - Bees at Rest [pdf](https://example.org/b)
      """,
      [
        "Rows of Bees in a Meadow |  |  | ",
        "Hives of Stone |  |  | ",
        "Bees at Rest |  |  | ",
      ]
    ),
    Style(
      "families and the year behind titles",
      """
      # X
      1. Rows of Bees in a Meadow, Lee & Rim (2019)
         1. https://example.org/r
         2. Notes: great
      2. Bees at Rest, Rim (2018)
         1. https://example.org/b
      """,
      [
        "Rows of Bees in a Meadow | Lee; Rim |  | 2019",
        "Bees at Rest | Rim |  | 2018",
      ]
    ),
  ]
}
