extension ListStylesTests {
  static let layoutStyles: [Style] = [
    Style(
      "tables in HTML",
      """
      # Questions
      <table>
          <tr><th>#</th><th>Date</th><th>Title</th><th>Authors</th><th>Venue</th><th>Link</th></tr>
          <tr>
            <td>10</td>
            <td>2025/06</td>
            <td>Better Clinical Questions with Graph Guided Distractors</td>
            <td>Yan et&nbsp;al., 2025</td>
            <td>arXiv</td>
            <td><a href="https://arxiv.org/pdf/2506.00612">PDF</a></td>
          </tr>
          <tr>
            <td>11</td>
            <td>2025/06</td>
            <td>Question Making with Large Models: Method and Insight</td>
            <td>Bianco et&nbsp;al., 2025</td>
            <td>arXiv</td>
            <td><a href="https://arxiv.org/pdf/2506.04851">PDF</a></td>
          </tr>
      </table>
      """,
      [
        "Better Clinical Questions with Graph Guided Distractors | Yan | arXiv | 2025",
        "Question Making with Large Models: Method and Insight | Bianco | arXiv | 2025",
      ]
    ),
    Style(
      "tables in HTML with short names before the titles",
      """
      ## Attacks
      <table>
        <thead><tr><th>Name</th><th>Class</th><th>Publication</th><th>Paper (Open Access)</th></tr></thead>
        <tbody>
          <tr><th colspan="4">Gradient-based attacks</th></tr>
          <tr>
            <td><a href="./fgsm">FGSM</a></td>
            <td><code>FGSM</code></td>
            <td><img src="https://img.shields.io/badge/ICLR-2015-62B959" alt="ICLR 2015"></td>
            <td><a href="https://arxiv.org/abs/1412.6572">Telling and Using Adversarial Examples</a></td>
          </tr>
          <tr>
            <td><a href="./pgd">PGD</a></td>
            <td><code>PGD</code></td>
            <td><img src="https://img.shields.io/badge/ICLR-2018-62B959" alt="ICLR 2018"></td>
            <td><a href="https://arxiv.org/abs/1706.06083">Towards Networks Hardened against Attacks</a></td>
          </tr>
        </tbody>
      </table>
      """,
      [
        "Telling and Using Adversarial Examples |  |  | ",
        "Towards Networks Hardened against Attacks |  |  | ",
      ]
    ),
    Style(
      "years and notes beside the list",
      """
      # Notes on great papers
      ## Roots (1958-2011)
      - **1958** · [Perceptron — How one neuron of wire learned to see](docs/1958_perceptron.md)
      - **1986** · [Backprop — Pulling Layers from Untrainable](docs/1986.md)
      - **2003** · [Latent Topic Allocation](docs/2003.md)
      """,
      [
        "Perceptron — How one neuron of wire learned to see |  |  | 1958",
        "Backprop — Pulling Layers from Untrainable |  |  | 1986",
        "Latent Topic Allocation |  |  | 2003",
      ]
    ),
    Style(
      "lines of a bullet broken by hand",
      """
      # Papers
      1. Cats that Count to Ten  
         Ann Lee, Bo Rim, Carl Mo  
         ICML 2021  
         [Paper](https://arxiv.org/abs/2101.00001) / [Code](https://github.com/a/cats) / [Slides](https://a.org/s.pdf)
      2. Dogs that Draw Straight Lines  
         Carl Mo  
         NeurIPS 2020  
         [Paper](https://arxiv.org/abs/2001.00002)
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim; Carl Mo | ICML | 2021",
        "Dogs that Draw Straight Lines | Carl Mo | NeurIPS | 2020",
      ]
    ),
    Style(
      "lines of a paragraph broken by hand",
      """
      ## 2021
      Cats that Count to Ten  
      Ann Lee, Bo Rim  
      [[paper]](https://arxiv.org/abs/2101.00001) [[code]](https://github.com/a/c)

      Dogs that Draw Straight Lines  
      Carl Mo, Dan Po  
      [[paper]](https://arxiv.org/abs/2001.00002)
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim |  | ",
        "Dogs that Draw Straight Lines | Carl Mo; Dan Po |  | ",
      ]
    ),
    Style(
      "a folded abstract in the bullet",
      """
      ## Paper List

      - **[FlagEval: A Bendable Frame for Model Tests](https://arxiv.org/abs/2506.09081)**  `arXiv:2506.09081`  `cs.CV` `cs.AI`  
        _Zheqi Ho, Yesheng Lin, et al._
        <details open><summary>Abstract</summary>
        We present FlagEval, an open frame to test models.
        </details>
      """,
      [
        "FlagEval: A Bendable Frame for Model Tests | Zheqi Ho; Yesheng Lin |  | "
      ]
    ),
    Style(
      "headings with keyed bullets",
      """
      # Papers
      ## 1. Cats that Count to Ten
      - Authors: Ann Lee, Bo Rim
      - Venue: ICML 2021
      - Link: https://arxiv.org/abs/2101.00001
      - Summary: cats count.

      ## 2. Dogs that Draw Straight Lines
      - Authors: Carl Mo
      - Venue: NeurIPS 2020
      - Link: https://arxiv.org/abs/2001.00002
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim | ICML | 2021",
        "Dogs that Draw Straight Lines | Carl Mo | NeurIPS | 2020",
      ]
    ),
    Style(
      "a page about one paper",
      """
      # MUSTR: Many-view Network for Stereo (CVPR 2025)

      ## Overview
      - **Authors**: Yohann Cabo, Lucas Stoff
      - **Institution**: NAVER LABS
      - **Venue**: CVPR 2025
      """,
      [

      ]
    ),
    Style(
      "a shelf of BibTeX in a fence",
      """
      # Papers

      ```bibtex
      @inproceedings{cats2021,
        title={Cats that Count to Ten},
        author={Lee, Ann and Rim, Bo},
        booktitle={ICML},
        year={2021}
      }
      @article{dogs,
        title={Dogs that Draw Lines},
        author={Mo, Carl},
        journal={JMLR},
        year={2020}
      }
      ```
      """,
      [
        "Cats that Count to Ten | Lee, Ann; Rim, Bo | ICML | 2021",
        "Dogs that Draw Lines | Mo, Carl | JMLR | 2020",
      ]
    ),
    Style(
      "an entry that asks to be cited",
      """
      # Papers
      - [Cats that Count to Ten](https://arxiv.org/abs/2101.00001). Ann Lee, Bo Rim. ICML 2021.
        ```bibtex
        @inproceedings{cats2021,
          title={Cats that Count to Ten},
          author={Lee, Ann and Rim, Bo},
          year={2021}
        }
        ```
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim | ICML | 2021"
      ]
    ),
    Style(
      "titles linked in prose",
      """
      # A short history
      ## Beginnings
      In the beginning there were [machines that learned](https://example.org/story). Later, LeCun wrote [Gradient-Based Learning Applied to Papers](https://doi.org/10.1109/5.726791) (1998), and then came [ImageNet Sorting with Deep Networks](https://papers.nips.cc/paper/4824) by Krizhevsky in 2012. See also [Deep Residues for Images](https://arxiv.org/abs/1512.03385).
      """,
      [
        "Gradient-Based Learning Applied to Papers |  |  | 1998",
        "ImageNet Sorting with Deep Networks |  |  | ",
        "Deep Residues for Images |  |  | ",
      ]
    ),
    Style(
      "venue set as code",
      """
      ## Papers
      - `ICML 2021` **Cats that Count to Ten** [`paper`](https://arxiv.org/abs/2101.00001) [`code`](https://github.com/a/c)
      - `NeurIPS 2020` [Dogs that Draw Straight Lines](https://arxiv.org/abs/2001.00002) `drawing`
      """,
      [
        "Cats that Count to Ten |  | ICML | 2021",
        "Dogs that Draw Straight Lines |  | NeurIPS | 2020",
      ]
    ),
    Style(
      "fields parted by bars",
      """
      ## Papers
      - 📄 [Cats that Count to Ten](https://arxiv.org/abs/2101.00001) | 📅 2021-01-05 | 👥 Ann Lee, Bo Rim | 🏛️ ICML
      - 📄 [Dogs that Draw Straight Lines](https://arxiv.org/abs/2001.00002) | 📅 2020-01-03 | 👥 Carl Mo
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim | ICML | 2021",
        "Dogs that Draw Straight Lines | Carl Mo |  | 2020",
      ]
    ),
    Style(
      "links called papers in a table of methods",
      """
      | Method | Paper | Code |
      |:--|:--|:--|
      | CatNet: Cats that Count to Ten | [Paper](https://arxiv.org/abs/2101.00001) | [Code](https://github.com/a/c) |
      | DogNet: Dogs that Draw Straight Lines | [Paper](https://arxiv.org/abs/2001.00002) | - |
      """,
      [
        "CatNet: Cats that Count to Ten |  |  | ",
        "DogNet: Dogs that Draw Straight Lines |  |  | ",
      ]
    ),
    Style(
      "two digits of the year before the venue",
      """
      # Robust networks
      ## Attack Methods
      - (19 ICML) Simple Black-box Attacks by Walking
        - [Paper](https://arxiv.org/abs/1905.07121), [Code](https://github.com/cg/simple)
      - (19 ICLR) signDrop via Zeroth-Order Oracle
        - [Paper](https://openreview.net/forum?id=BJe)
      - (20 ECCV) Square blows: a query-thrifty attack via random search
        - [Paper](https://arxiv.org/abs/1912.00049), [Code](https://github.com/max/square)
      - (22 arxiv) Audit of Private Networks on Encrypted Data
        - [Paper](https://arxiv.org/abs/2209.00001)
      """,
      [
        "Simple Black-box Attacks by Walking |  | ICML | 2019",
        "signDrop via Zeroth-Order Oracle |  | ICLR | 2019",
        "Square blows: a query-thrifty attack via random search |  | ECCV | 2020",
        "Audit of Private Networks on Encrypted Data |  |  | ",
      ]
    ),
    Style(
      "details in bullets below an unlinked title",
      """
      ## Papers
      - Cats that Count to Ten
        - **Authors:** Ann Lee, Bo Rim
        - **Venue:** ICML 2021
        - **Paper:** https://arxiv.org/abs/2101.00001
      - Dogs that Draw Straight Lines
        - *Carl Mo*, NeurIPS 2020
        - [paper](https://arxiv.org/abs/2001.00002), [code](https://github.com/m/d)
      """,
      [
        "Cats that Count to Ten | Ann Lee; Bo Rim | ICML | 2021",
        "Dogs that Draw Straight Lines | Carl Mo | NeurIPS | 2020",
      ]
    ),
  ]
}
