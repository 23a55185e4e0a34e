/// Works that a block of an odd shape prints: tables without hyphens, years as bullets, numbers as headings.
extension ListStylesTests {
  static let shapeStyles: [Style] = [
    Style(
      "tables without their row of hyphens",
      """
      # Hives

      ## Placement
      | Model | Paper | Date | Links |
      |Wrangler|Wrangler: Faster Bees with Fewer Hives|2014||
      |Koala|Koala: A Keeper for Clusters of Bees|2016|[DOI](https://doi.org/10.1109/ccgrid.2016.60)|
      """,
      [
        "Wrangler: Faster Bees with Fewer Hives |  |  | 2014",
        "Koala: A Keeper for Clusters of Bees |  |  | 2016",
      ]
    ),
    Style(
      "years as bullets above works",
      """
      # Hives
      - **2019**
        - Lee and Rim. *Graph Optimizations of Bees*.
          <https://example.org/graph.pdf>
      - **2018**
        - *Ten years of bees in a tail*.
          <https://example.org/ten>
      """,
      [
        "Graph Optimizations of Bees | Lee; Rim |  | ",
        "Ten years of bees in a tail |  |  | ",
      ]
    ),
    Style(
      "meetings as headings above authors",
      """
      # Hives
      ### IEEE TCAD 2011
      Ann Lee, Bo Rim<br>
      *High-Level Synthesis of Bees* [pdf](https://example.org/hls.pdf)<br>

      ### ACM TOCS 2000
      Carl Mo, Dan Po<br>
      *The Click Modular Hive* [pdf](https://example.org/click.pdf)<br>
      """,
      [
        "High-Level Synthesis of Bees | Ann Lee; Bo Rim |  | ",
        "The Click Modular Hive | Carl Mo; Dan Po | ACM TOCS | 2000",
      ]
    ),
    Style(
      "numbered headings above headings of fields",
      """
      # 论文清单
      ### 论文列表
      #### 1.Model-Based Recognition of Bees in Meadows (2006-PAMI)
      ##### **方法名称**：***Tensor***
      ##### 论文：[链接](https://example.org/mian06.pdf)

      #### 2.Large-scale rows of bees: Fast training
      ##### 论文：[链接](https://example.org/lin11.html)

      #### 3.Multi-Column Bees for Traffic Signs (Neural Networks 2012)
      ##### 论文：[链接](https://example.org/ciresan12.pdf)
      """,
      [
        "Model-Based Recognition of Bees in Meadows |  | 2006-PAMI | 2006",
        "Large-scale rows of bees: Fast training |  |  | ",
        "Multi-Column Bees for Traffic Signs |  |  | 2012",
      ]
    ),
    Style(
      "bullets indented into code",
      """
      # Hives
      ## Papers
      ### 2.1 Consistency：
          - Orbe: Scalable Bees Using Dependency Matrices
        用依赖矩阵压缩元数据
          - Cure: Strong Bees Meet Low Latency
      ### 2.2 Isolation
        - 基于虚拟机：
          - Virtual Hives with Performance Isolation
          提出了虚拟蜂箱
          - Sandpiper: Black-box Management of Bees
      """,
      [
        "Orbe: Scalable Bees Using Dependency Matrices |  |  | ",
        "Cure: Strong Bees Meet Low Latency |  |  | ",
        "Virtual Hives with Performance Isolation |  |  | ",
        "Sandpiper: Black-box Management of Bees |  |  | ",
      ]
    ),
    Style(
      "linked names above titles in a cell",
      """
      # Hives
      ## With code
      | Paper | Venue | Code |
      |:--|:--|:--|
      | **[taco](https://example.org/taco)**<br>The Tensor Algebra Compiler for Bees<br><sub>Merge lattices.</sub> | OOPSLA 2017 | — |
      | **[IOS](https://example.org/ios)**<br>IOS: Inter-Hive Scheduler<br><sub>Stages.</sub> | MLSys 2021 | — |
      """,
      [
        "The Tensor Algebra Compiler for Bees |  | OOPSLA | 2017",
        "IOS: Inter-Hive Scheduler |  | MLSys | 2021",
      ]
    ),
    Style(
      "years, names and dates joined to titles",
      """
      # Hives
      ## Papers
      - 2017-iclr-Paleo: A Performance Model for Hives [[paper](https://example.org/paleo)]
      - 2019-Elastic bees in shared clusters [[paper](https://example.org/elastic)]
      - SSD. Wei Liu, Scott Reed, Alex Berg. ECCV 2016. [Code](https://github.com/b/ssd)
      - **[Lee and Rim, 2004](https://example.org/fpc.pdf)** — *Frequent Bees* (TR). Three bits.
      - Bayesian Bees >> https://example.org/bpca.pdf
      """,
      [
        "Paleo: A Performance Model for Hives |  |  | 2017",
        "Elastic bees in shared clusters |  |  | 2019",
        "SSD | Wei Liu; Scott Reed; Alex Berg | ECCV | 2016",
        "Frequent Bees | Lee; Rim |  | 2004",
        "Bayesian Bees |  |  | ",
      ]
    ),
    Style(
      "headings above keyed links",
      """
      # Hives
      ## Reading
      ### The Emergence of Bees

      - Paper Link: [IEEE Computer](https://example.org/emergence)

      ### Real-Time Bees: The Killer App

      - Paper Link: [IEEE Computer 50(10)](https://example.org/killer)
      - Framework Overview:

      ### Rows of Bees: Streams at the Edge

      - Video Link: [Keynote](https://example.org/rows)
      """,
      [
        "The Emergence of Bees |  |  | ",
        "Real-Time Bees: The Killer App |  |  | ",
        "Rows of Bees: Streams at the Edge |  |  | ",
      ]
    ),
    Style(
      "references indented into code",
      """
      # Cluster hives

          AidOps: Ann Lee, Bo Rim. "AidOps: High Availability of Bees." SoCC (2017). [paper]
          Ann Oak, Carl Mo. "Scalability of Hives at what COST?" HotOS (2015). [paper] [code]
      """,
      [
        "AidOps: High Availability of Bees | Ann Lee; Bo Rim | SoCC | 2017",
        "Scalability of Hives at what COST? | Ann Oak; Carl Mo | HotOS | 2015",
      ]
    ),
  ]
}
