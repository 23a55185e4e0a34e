extension ListStylesTests {
  static let lineStyles: [Style] = [
    Style(
      "venue and comma first, the name in bold",
      """
      # Robots

      - arXiv 2023.10, Learning to Learn at Dawn, [arXiv](https://arxiv.org/abs/2310.13807) / [Github](https://github.com/a/b)
      - CoRL 2023 workshop, **FMX**: a Functional Benchmark for Arms, [OpenReview](https://openreview.net/pdf?id=0)
      - ICML 2022, The **primacy bias** in deep control, [arXiv](https://arxiv.org/abs/2205.07802)
      - RSS 2022 Best Student Paper Award Finalist, **ACRID**: Implicit Dynamics for Soft Things, [Website](https://b.github.io/acrid/)
      - NIPS 2020 (spotlight), Fourier Features in Low Dimensions, [Website](https://b.github.io/f/)
      """,
      [
        "Learning to Learn at Dawn |  | arXiv | 2023",
        "FMX: a Functional Benchmark for Arms |  | CoRL | 2023",
        "The primacy bias in deep control |  | ICML | 2022",
        "ACRID: Implicit Dynamics for Soft Things |  | RSS | 2022",
        "Fourier Features in Low Dimensions |  | NIPS | 2020",
      ]
    ),
    Style(
      "authors on one line, the title on the next",
      """
      # Attacks

      ## AAAI 2022

      - **BSX:** Kai Chen, Zhi Wei, Jing Lu.<br />

        "Attacking Video with Bullet Comments." AAAI(2022)

        [[paper]](https://arxiv.org/pdf/2110.15629.pdf)

        [[code]](https://github.com/a/bsx)

      - Woo Lee, Hyun Myu:
        "Attacks on Data by Events."

        [[paper]](https://arxiv.org/abs/2112.13534)

      * Kar Gupta, Tha Ajan:

        Improved Attacks for Quantized Networks.

        [[paper]](https://arxiv.org/abs/2003.13511)
      """,
      [
        "Attacking Video with Bullet Comments | Kai Chen; Zhi Wei; Jing Lu | AAAI | 2022",
        "Attacks on Data by Events | Woo Lee; Hyun Myu | AAAI | 2022",
        "Improved Attacks for Quantized Networks | Kar Gupta; Tha Ajan | AAAI | 2022",
      ]
    ),
    Style(
      "the title as code behind a short name",
      """
      # Graphs

      - **Ant** - `Ant: Small Graphs on Slow Machines` (UAI'10). [[paper]](https://a.org/p340.pdf)
      - **Bees** - `A Light Frame for Heavy Hives` (PPoPP'19 *poster*). [[paper]](https://a.org/p1.pdf), [[slides]](https://a.org/s.pdf)
      """,
      [
        "Ant: Small Graphs on Slow Machines |  | UAI | 2010",
        "A Light Frame for Heavy Hives |  | PPoPP | 2019",
      ]
    ),
    Style(
      "a venue that nobody knows, in parentheses",
      """
      # Control

      - (**Annals of Rest 2018**) On the Patience of Thermostats [[paper](https://a.org/p.pdf)]
      - (**Proceedings of the Guild 2016**) Slow Loops [[paper](https://a.org/q.pdf)] [[code](https://github.com/a/q)]
      """,
      [
        "On the Patience of Thermostats |  | Annals of Rest | 2018",
        "Slow Loops |  | Proceedings of the Guild | 2016",
      ]
    ),
    Style(
      "links in a paragraph below the title",
      """
      # Embeddings

      **Walker**

      [Walker: Long Strolls in Social Graphs](https://a.org/1), KDD'14

      [[arxiv]](https://arxiv.org/abs/1403.6652) [[original python code]](https://github.com/a/walker)

      [From Node to Town](https://a.org/2), arxiv
      """,
      [
        "Walker: Long Strolls in Social Graphs |  | KDD | 2014",
        "From Node to Town |  |  | ",
      ]
    ),
    Style(
      "remarks one space out of place",
      """
      # Planning

       - Cy Moss, Steps toward Patient Machines, Annals of Rest, 1961. [[Paper]](https://a.org/p.pdf)
        - discusses issues such as the credit problem
       - Di Fern, Learning from Late Rewards, Cambridge, 1989. [[Thesis]](https://a.org/t.html)
        - brings two fields together
      """,
      [
        "Steps toward Patient Machines | Cy Moss | Annals of Rest | 1961",
        "Learning from Late Rewards | Di Fern | Cambridge | 1989",
      ]
    ),
    Style(
      "a plan of lectures",
      """
      # Reading

      ## Week 1

      * (Required) Reflections on the wall of memory. A. Lee, B. Rim. 2004
      * A. Lee, B. Rim - *Training machines for support* (1997) [[pdf]](https://example.org/t.pdf)
      * [Brooks for Streams](https://example.org/b.pdf), Ann Lee et al. (2004)
      """,
      [
        "Reflections on the wall of memory | A. Lee; B. Rim |  | 2004",
        "Training machines for support | A. Lee; B. Rim |  | 1997",
        "Brooks for Streams | Ann Lee |  | 2004",
      ]
    ),
    Style(
      "paragraphs that are one link, with remarks below",
      """
      # A shelf

      ## Reading

      [Visual Dialogue](https://arxiv.org/abs/1611.08669)
      - Late Fusion
      - [Github is here.](https://github.com/a/visdial)

      [Reasoning in Modules for Questions](https://github.com/a/n2nmn)

      [Fast Cells in Python](https://example.org/fast-cells/)

      Prose with [a link to a page](https://example.org/) in it.
      """,
      [
        "Visual Dialogue |  |  | ", "Reasoning in Modules for Questions |  |  | ",
        "Fast Cells in Python |  |  | ",
      ]
    ),
    Style(
      "bold titles broken over two lines, a line about who contributed",
      """
      # Time

      - Contributed by **[Ada Example](https://ada.example.org/)**

      ## Seasons

      1. **RepeatSet: A Recommendation Machine**
         **for Short Sessions.** AAAI, 2019. [paper](https://arxiv.org/pdf/1812.02646.pdf)

         *Pen Ren, Zhu Chen*

      2. **Mining frequent seasonal patterns.** DaWaK, 2020. [paper]()

         *Jer Lon, Arn Don*
      """,
      [
        "RepeatSet: A Recommendation Machine for Short Sessions | Pen Ren; Zhu Chen | AAAI | 2019",
        "Mining frequent seasonal patterns | Jer Lon; Arn Don |  | 2020",
      ]
    ),
  ]
}
