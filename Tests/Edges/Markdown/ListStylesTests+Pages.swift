extension ListStylesTests {
  static let pageStyles: [Style] = [
    Style(
      "two works on one bullet",
      """
      # Readings

      ## Indexes

      * [Locking for Trees Under Load](http://example.org/b.pdf) (1981) and The [Rectangles in a Tree](http://example.org/r.pdf) (1990): the two structures that everybody uses.
      """,
      ["Locking for Trees Under Load |  |  | 1981", "Rectangles in a Tree |  |  | 1990"]
    ),
    Style(
      "titles in angle brackets, contents by full address",
      """
      # Imitation

      ## Overview
      * [Single](https://github.com/a/imitation#Single)
        * [Cloning](https://github.com/a/imitation#Cloning)

      ## Cloning

      * <[Causes Confused in Imitation](https://arxiv.org/abs/1905.11979)> by Pia de Haan, Dinesh Jayar, 2019.
      * [POMDP] <[Beliefs Learned from
      Demonstrations](https://arxiv.org/abs/1906.09510)> by Tan Gang and Joe Lehm, 2019.
      """,
      [
        "Causes Confused in Imitation | Pia de Haan; Dinesh Jayar |  | 2019",
        "Beliefs Learned from Demonstrations | Tan Gang; Joe Lehm |  | 2019",
      ]
    ),
    Style(
      "tables with stars, institutes and dates",
      """
      # Milestones

      | Date | Keywords | Institute | Paper | Stars |
      |:--:|:--:|:--:|:--:|:--:|
      | 2017-06 | Attention | HarborFace et al. | [All One Needs Is Focus](https://arxiv.org/abs/1706.03762) | 2018 |
      """,
      ["All One Needs Is Focus |  |  | 2017"]
    ),
    Style(
      "pictures by name, news, maintainers, rules of the list",
      """
      # Papers

      This list is about
      * software security
      * program analysis

      ## 🔔 News
      - [2023/09/14] We will release our survey: Large Agents, Past and Present.

      ## Criteria of this list
      - **2016** :  +60 citations or "More Papers from 2016"

      ## Papers
      * [:scroll:](a-note.pdf) [A Note on Far Computing](http://example.org/note.pdf)
      * :scroll: [Hashing in Rings:
      Caches for Hot Spots](hashing.pdf)
      * [Buffers That Leak: A Study of Twelve Years]()

      ## Project Maintainers & Contributors
      - Zoe Xi （[@zoexi](https://github.com/zoexi)）
      """,
      [
        "A Note on Far Computing |  |  | ", "Hashing in Rings: Caches for Hot Spots |  |  | ",
        "Buffers That Leak: A Study of Twelve Years |  |  | ",
      ]
    ),
    Style(
      "venue, author and title in prose order",
      """
      # Clouds

      - SoCC 2016 -- `Cloud + AI` -- Watt et al, [Gradients Exchanged in Part](http://dl.acm.org/authorize?N12952)
      - OSDI 16 -- FlowTensor: A system for large-scale learning
      - Yan et al, SoCC'16, TR-Light: Transient Computing for Analytics, [[paper]](http://dl.acm.org/citation.cfm?id=2987576)
      - Learning at the Scale of Birds, SIGMOD 2012
      """,
      [
        "Gradients Exchanged in Part | Watt | SoCC | 2016",
        "FlowTensor: A system for large-scale learning |  | OSDI | 2016",
        "TR-Light: Transient Computing for Analytics | Yan | SoCC | 2016",
        "Learning at the Scale of Birds |  | SIGMOD | 2012",
      ]
    ),
    Style(
      "settings in YAML, tables with a column of publications",
      """
      ---
      description: >-
        A list of works on models and machines.
      ---

      # Models\\_and\\_Machines

      ### Framework

      | Paper/Project | Keywords | Institute (first) | Publication | Others |
      | :---: | :---: | :---: | :---: | :---: |
      | [DeepPace: Inference at Great Scale](https://export.arxiv.org/pdf/2207.00032.pdf) | fusion | MicroSmall | SC 2022 | [Github repo](https://github.com/a/b) |
      | [MLC Kit](https://github.com/a/kit) | | Team | | |
      """,
      ["DeepPace: Inference at Great Scale |  | SC | 2022", "MLC Kit |  |  | "]
    ),
    Style(
      "titles in brackets that have no link yet",
      """
      # Dialogue

      - Further Papers
        - pretraining
          - [VisualBard: A Simple Baseline for Vision](https://arxiv.org/abs/1908.03557) CVPR2018, winner of the 2017 challenge
          - [ViLBard: Pretraining for Vision and Language] EMNLP2019
          - [Counterfactual Views: A Look at Bias] 2020
      """,
      [
        "VisualBard: A Simple Baseline for Vision |  | CVPR2018 | 2018",
        "ViLBard: Pretraining for Vision and Language |  | EMNLP2019 | 2019",
        "Counterfactual Views: A Look at Bias |  |  | 2020",
      ]
    ),
    Style(
      "an acronym before the quoted title, remarks in Chinese below",
      """
      # 目标跟踪

      ## 2019
      * DiMap: "Learning Maps for Tracking" ICCV. [[Paper]](http://example.org/a.html) [[Code]](https://github.com/a/b)
        将相关滤波跟踪范式设计成端到端可训练的在线目标分类分支，共33个尺度
      * UPD:"Unveiling Deep Tracking" ECCV. [[Paper]](http://example.org/b.html)
      """,
      ["Learning Maps for Tracking |  | ICCV | ", "Unveiling Deep Tracking |  | ECCV | "]
    ),
    Style(
      "paragraphs that begin with the venue, and printed references",
      """
      # Clouds

      ## Basics:

      OSDI 2020, [FERN: Managing Small Services by Learning](https://www.usenix.org/conference/osdi20/presentation/q)---Notes:[zhihu](https://zhuanlan.zhihu.com/p/5)

      ACM Computing Surveys 2018, [Scaling in Clouds: A Taxonomy](https://dl.acm.org/doi/10.1145/3148149)

      ## To read:

      M. Carva and D. F. Mace. 2021. A Container Scheduler for Shared Clouds. In 2021 Int. Symposium on Management (IM). 286-294.

      E. Casal. 2019. Orchestration of Containers: A Survey. Springer, Cham, 221-235
      """,
      [
        "FERN: Managing Small Services by Learning |  | OSDI | 2020",
        "Scaling in Clouds: A Taxonomy |  | ACM Computing Surveys | 2018",
        "A Container Scheduler for Shared Clouds | M. Carva; D. F. Mace | Int. Symposium on Management (IM) | 2021",
        "Orchestration of Containers: A Survey | E. Casal | Springer, Cham | 2019",
      ]
    ),
    Style(
      "headings in HTML, year and venue joined to the title",
      """
      # Host Networks

      ## Catalog
      - [1.1 Basic](#1.1)

      #### [4 Researchers](#4)

      <h2 id="1">1 Selected Readings</h2>
      In the order of the list.

      <h3 id="1.1">1.1 Basic</h3>

      **[Questions]**
      - How can the stack be made simpler?
      - Which part waits longest?

      **[Related Works]**
      - **18-SIGCOMM-Revisiting Networks for Far Memory**
      - 20-FCCM-Corum-An Open Card
      - 23-NSDI-SRN: A Scalable Architecture

      <h2 id="4">4 Researchers</h2>

      - [Ann Lee](https://example.org/~lee)
      """,
      [
        "Revisiting Networks for Far Memory |  | SIGCOMM | 2018",
        "Corum-An Open Card |  | FCCM | 2020",
        "SRN: A Scalable Architecture |  | NSDI | 2023",
      ]
    ),
    Style(
      "headings as works, remarks that link other works",
      """
      # Patches

      ## About this list

      1. Attacks at test time (no triggers)
      2. Tasks in two dimensions

      **Notes:**

      1. Nevertheless, detection is worth a study. There is [an interesting paper](https://arxiv.org/abs/2107.11630) about both.

      ## Attacks

      #### [Patches That Nobody Perceives in Traffic](https://ojs.example.org/article/view/3893)

      AAAI 2019

      1. **First defense.** Compare with [Smoothing of Old](https://arxiv.org/abs/2002.10733)

      #### [Defenses with a Certificate](https://arxiv.org/abs/2003.06693)

      ICLR 2020
      """,
      [
        "Patches That Nobody Perceives in Traffic |  | AAAI | 2019",
        "Defenses with a Certificate |  | ICLR | 2020",
      ]
    ),
  ]
}
