extension ListStylesTests {
  static let bulletStyles: [Style] = [
    Style(
      "venue and year behind plain titles",
      """
      # Databases

      ## Tuning

      * ***Sorting in the Small: A Database That Learns (CIDR 2019)***
      * Knobs That Turn Themselves (SIGMOD 2017) [Source Code](https://github.com/a/knobs)
      * A Unified View of Caches [Vision] (arXiv 2021)
      * Food for Your Optimizer. (ICDE 2022, **best demo award**)
      * Tails of Learned Indexes (CHEOPS 22)
      * Strings in Sorted Order （APSys 2020)
      * External or Internal: An Essay on Agents
      """,
      [
        "Sorting in the Small: A Database That Learns |  | CIDR | 2019",
        "Knobs That Turn Themselves |  | SIGMOD | 2017",
        "A Unified View of Caches |  | arXiv | 2021", "Food for Your Optimizer |  | ICDE | 2022",
        "Tails of Learned Indexes |  | CHEOPS | 2022", "Strings in Sorted Order |  | APSys | 2020",
        "External or Internal: An Essay on Agents |  |  | ",
      ]
    ),
    Style(
      "the name linked, the rest of the title behind the colon",
      """
      # Systems

      - [Harbor](https://www.usenix.org/conference/osdi22/presentation/lee): A Serving System for Many Small Models | OSDI 22
      - [Tidal:](https://arxiv.org/abs/2309.08125) Resilient Training with Pipeline Templates | SOSP 23
      - [Scaling Inference to a Thousand Devices](https://arxiv.org/abs/2211.05102) | Sea AI Lab
      - [Grove](https://github.com/a/grove): a library that makes forests easy to plant
      """,
      [
        "Harbor: A Serving System for Many Small Models |  | OSDI | 2022",
        "Tidal: Resilient Training with Pipeline Templates |  | SOSP | 2023",
        "Scaling Inference to a Thousand Devices |  |  | ", "Grove |  |  | ",
      ]
    ),
    Style(
      "the venue is the link and comes first",
      """
      # Shapes

      - [[Arxiv](https://arxiv.org/abs/2201.06493v1)] AutoFit: Joining Pixels and Points
      - [[ICCVW2021](https://arxiv.org/abs/2110.00464v1)] MonoLens: Segments from One Camera [[github](https://github.com/a/b)]
      - [[3DV2021](https://arxiv.org/abs/2112.01135v1)] Boxes in an Open World
       [[pytorch](https://github.com/a/c)]
      """,
      [
        "AutoFit: Joining Pixels and Points |  | Arxiv | ",
        "MonoLens: Segments from One Camera |  |  | 2021", "Boxes in an Open World |  |  | 2021",
      ]
    ),
    Style(
      "authors and venue in italics behind the title",
      """
      # Agents

      - [2023/04] **Plans Without Rewards.** *Ann Hill(University of Northford) et al. arXiv.*[[paper](https://arxiv.org/abs/1602.03483)]
      - [2023/07] Talking to Arms in Real Time *Cory Lind et al. CoRL* [[paper](https://arxiv.org/abs/2210.06407)]
      - Descent that only reaches minima. In *COLT 2016*. [[pdf](http://proceedings.mlr.press/v49/lee16.pdf)]
      - On diffusion of steps. In *AMSA 2019*. [[pdf](https://example.org/a.pdf)]
      """,
      [
        "Plans Without Rewards | Ann Hill | arXiv | 2023",
        "Talking to Arms in Real Time | Cory Lind | CoRL | 2023",
        "Descent that only reaches minima |  | COLT | 2016",
        "On diffusion of steps |  | AMSA | 2019",
      ]
    ),
    Style(
      "references with a bold or quoted title and remarks in bold",
      """
      # Roadmap

      - From outline to detail
      - From old to new

      # 1 Beginnings

      ## 1.2 Belief Networks (the eve of it all)

      **[2]** Hill, Gina E., Sam Osind, and Yee Teh. "**A fast way to train belief nets**." Neural computation 18.7 (2006): 1527-1554. [[pdf]](http://example.org/fast.pdf) **(Eve of learning)** :star::star:

      **[21]** Wei, Tao, et al. "Network Shapes." arXiv preprint arXiv:1603.01670 (2016). [[pdf]](https://arxiv.org/abs/1603.01670) **(Modify trained networks to save epochs)** :star:
      """,
      [
        "A fast way to train belief nets | Hill, Gina E.; Sam Osind; Yee Teh | Neural computation | 2006",
        "Network Shapes | Wei, Tao | arXiv preprint | 2016",
      ]
    ),
    Style(
      "lines numbered in brackets, with remarks below",
      """
      # Architecture

      ## Classics

      [1] Architecture of a Large Computer, 1964
          - First to part interface and machine
      [2] Parallel operation in a data center of old, 1964
      [23] Organizing Buffers for Branches, 2023, MICRO
      """,
      [
        "Architecture of a Large Computer |  |  | 1964",
        "Parallel operation in a data center of old |  |  | 1964",
        "Organizing Buffers for Branches |  | MICRO | 2023",
      ]
    ),
  ]
}
