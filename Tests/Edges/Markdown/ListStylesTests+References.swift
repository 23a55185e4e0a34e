extension ListStylesTests {
  static let referenceStyles: [Style] = [
    Style(
      "venue and year joined to the title by a hyphen",
      """
      # Bees

      - [OSDI'14-Rows of Bees in Large Gardens](https://github.com/example/notes/discussions/4)
      - [HotBees'16-Graphs of Bees: Fault-Tolerant Mining](https://github.com/example/notes/discussions/5)
      """,
      [
        "Rows of Bees in Large Gardens |  | OSDI | 2014",
        "Graphs of Bees: Fault-Tolerant Mining |  | HotBees | 2016",
      ]
    ),
    Style(
      "authors before a colon, as DBLP prints them",
      """
      # Bees

      * David J. C. Lee: Interpolation of Bees. Neural Rows 4(3): 415-447 (1992)
      * [Bee Compression](https://example.org/bees.pdf) (Rim, Lee and Tan). In *KDD 2006*.
      """,
      [
        "Interpolation of Bees | David J. C. Lee | Neural Rows | 1992",
        "Bee Compression | Rim; Lee; Tan | KDD | 2006",
      ]
    ),
    Style(
      "GB/T 7714, initials behind the names",
      """
      ## 论文
      1. Lee A, Rim B. Cats that count to ten[C]//International Conference on Machine Learning. 2021: 1-9.
      2. Mo C, Po D, Qu E, et al. Dogs that draw straight lines[J]. Nature, 2020, 12(3): 45-49.
      3. Rim B. Fish that fly in formation[D]. Stanford University, 2018.
      4. Sun F, Tan G. Birds that build bridges[J]. arXiv preprint arXiv:1901.01234, 2019.
      """,
      [
        "Cats that count to ten | Lee, A; Rim, B | International Conference on Machine Learning | 2021",
        "Dogs that draw straight lines | Mo, C; Po, D; Qu, E | Nature | 2020",
        "Fish that fly in formation | Rim, B | Stanford University | 2018",
        "Birds that build bridges | Sun, F; Tan, G | arXiv preprint | 2019",
      ]
    ),
    Style(
      "Vancouver",
      """
      ## References
      1. Lee A, Rim B. Cats that count to ten. Nature. 2019;12(3):45-9.
      2. Mo C, Po D. Dogs that draw straight lines. J Mach Learn Res. 2020;21:1-30.
      """,
      [
        "Cats that count to ten | Lee, A; Rim, B | Nature | 2019",
        "Dogs that draw straight lines | Mo, C; Po, D | J Mach Learn Res | 2020",
      ]
    ),
    Style(
      "Harvard, the year behind the authors",
      """
      ## References
      - Lee, A. and Rim, B., 2021. Cats that count to ten. In International Conference on Machine Learning. 1-9).
      - Mo, C., 2020. Dogs that draw straight lines. Journal of Lines, 3(2), pp.1-9.
      """,
      [
        "Cats that count to ten | Lee, A.; Rim, B. | International Conference on Machine Learning | 2021",
        "Dogs that draw straight lines | Mo, C. | Journal of Lines | 2020",
      ]
    ),
    Style(
      "authors in bold, title in quotation marks",
      """
      # Bibliography
      7. **Wei, J., Bosm, M., Zhao, V., et al.** (2022). "Tuned Models Are Zero-Shot Learners." *International Conference on Learning Representations (ICLR)*. https://arxiv.org/abs/2109.01652

      8. **Conn, A., Khand, K., Goya, N., et al.** (2020). "Unsupervised Cross-lingual Learning at Scale." *Annual Meeting (ACL)*. https://arxiv.org/abs/1911.02116

      9. **Haas, A., Ross, A., Schuf, D. L., et al.** (2017). "Bringing the Web up to Speed with Bytes." *ACM PLDI*. https://doi.org/10.1145/3062341.3062363
      """,
      [
        "Tuned Models Are Zero-Shot Learners | Wei, J.; Bosm, M.; Zhao, V. | International Conference on Learning Representations (ICLR) | 2022",
        "Unsupervised Cross-lingual Learning at Scale | Conn, A.; Khand, K.; Goya, N. | Annual Meeting (ACL) | 2020",
        "Bringing the Web up to Speed with Bytes | Haas, A.; Ross, A.; Schuf, D. L. | ACM PLDI | 2017",
      ]
    ),
    Style(
      "families and year in bold",
      """
      ## Papers
      - **Lee & Rim, 2021**. Cats that Count to Ten. [ICML](https://arxiv.org/abs/2101.00001)
      - **Mo et al., 2020** [Dogs that Draw Straight Lines](https://arxiv.org/abs/2001.00002)
      """,
      [
        "Cats that Count to Ten | Lee; Rim |  | 2021",
        "Dogs that Draw Straight Lines | Mo |  | 2020",
      ]
    ),
    Style(
      "footnotes",
      """
      # Survey notes

      Attention is good[^1], but costly[^2].

      [^1]: Vaswan, A. et al. "Attention Is Nearly All You Need." NeurIPS 2017. https://arxiv.org/abs/1706.03762
      [^2]: [Cheap Attention by Hashing](https://arxiv.org/abs/2001.04451), ICLR 2020.
      [^3]: https://arxiv.org/abs/1912.00049
      """,
      [
        "Attention Is Nearly All You Need | Vaswan, A. | NeurIPS | 2017",
        "Cheap Attention by Hashing |  | ICLR | 2020",
        "1912.00049 |  |  | ",
      ]
    ),
    Style(
      "definitions",
      """
      # Papers

      Learning to Sleep
      : Ann Lee and Bo Rim, NeurIPS 2019. [pdf](https://arxiv.org/abs/1901.01234)

      Waking up Slowly and Well
      : Carl Mo, ICML 2020. [pdf](https://arxiv.org/abs/2001.01234)
      """,
      [
        "Learning to Sleep | Ann Lee; Bo Rim | NeurIPS | 2019",
        "Waking up Slowly and Well | Carl Mo | ICML | 2020",
      ]
    ),
    Style(
      "pages of a wiki",
      """
      # Papers
      - [[Cats that Count to Ten]] (Lee et al., 2021)
      - [[Dogs that Draw Lines|dogs]] - Mo 2020, NeurIPS
      """,
      [
        "Cats that Count to Ten | Lee |  | 2021",
        "Dogs that Draw Lines |  |  | 2020",
      ]
    ),
    Style(
      "authors and year before the title",
      """
      # Reading
      - Lee & Rim (2021) [Cats that Count to Ten](https://arxiv.org/abs/2101.00001)
      - Mo (2020). *Dogs that Draw Straight Lines*. NeurIPS.
      - Rim et al 2018 - Fish that Fly in Formation - [pdf](https://x.edu/fish.pdf)
      """,
      [
        "Cats that Count to Ten | Lee; Rim |  | 2021",
        "Dogs that Draw Straight Lines | Mo | NeurIPS | 2020",
        "Fish that Fly in Formation | Rim |  | 2018",
      ]
    ),
    Style(
      "items of a list in HTML without links",
      """
      # Papers
      <ol>
      <li>Lee, A., Rim, B. (2021). Cats that count to ten. ICML.</li>
      <li>Mo, C. (2020). Dogs that draw straight lines. NeurIPS.</li>
      </ol>
      """,
      [
        "Cats that count to ten | Lee, A.; Rim, B. | ICML | 2021",
        "Dogs that draw straight lines | Mo, C. | NeurIPS | 2020",
      ]
    ),
  ]
}
