import Bibliography
import Testing

@Suite("Venue names")
struct VenueNameTests {
  @Test(
    "A venue has one name, however it is printed",
    arguments: [
      ("CVPR", "2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"),
      ("CVPR", "Computer Vision and Pattern Recognition"),
      (
        "CVPR",
        "2005 IEEE Computer Society Conference on Computer Vision and Pattern Recognition (CVPR'05)"
      ),
      ("CVPR", "CVPR 2011"),
      ("CVPR", "2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition"),
      ("ICCV", "Proceedings of the Seventh IEEE International Conference on Computer Vision"),
      ("ECCV", "European Conference on Computer Vision"),
      ("OSDI", "osdi"),
      ("OSDI", "USENIX Symposium on Operating Systems Design and Implementation"),
      ("SOSP", "Symposium on Operating Systems Principles"),
      ("NSDI", "Symposium on Networked Systems Design and Implementation"),
      ("USENIX ATC", "USENIX Annual Technical Conference"),
      ("USENIX ATC", "atc"),
      ("SoCC", "ACM Symposium on Cloud Computing"),
      ("SoCC", "SOCC"),
      ("KDD", "Knowledge Discovery and Data Mining"),
      ("NeurIPS", "NIPS 2011"),
      ("NeurIPS", "Neural Information Processing Systems"),
      ("ICML", "International Conference on Machine Learning"),
      ("ICML", "ICML '09"),
      ("Machine Learning", "Machine Learning"),
      ("MLSys", "Proceedings of Machine Learning and Systems"),
      (
        "ISCA",
        "[1992] Proceedings the 19th Annual International Symposium on Computer Architecture"
      ),
      ("ISCA", "23rd Annual International Symposium on Computer Architecture (ISCA'96)"),
      ("MICRO", "2014 47th Annual IEEE/ACM International Symposium on Microarchitecture"),
      ("IEEE Micro", "IEEE Micro"),
      (
        "SC",
        "SC16: International Conference for High Performance Computing, Networking, Storage and Analysis"
      ),
      ("SC", "Proceedings of the 2007 ACM/IEEE Conference on Supercomputing (SC '07)"),
      ("ICS", "International Conference on Supercomputing"),
      (
        "HPCA",
        "Proceedings. Second International Symposium on High-Performance Computer Architecture"
      ),
      (
        "ICASSP", "ICASSP-88., International Conference on Acoustics, Speech, and Signal Processing"
      ),
      ("ASPLOS", "ASPLOS XVI"),
      ("IPDPS", "2009 IEEE International Symposium on Parallel & Distributed Processing"),
      ("PLDI", "PLDI '10"),
      ("Euro-Par", "europar"),
      ("arXiv", "arXiv.org"),
      ("arXiv", "ArXiv"),
      ("Communications of the ACM", "Commun. ACM"),
      ("Communications of the ACM", "CACM"),
      ("Proceedings of the IEEE", "Proc. IEEE"),
      ("Proceedings of the VLDB Endowment", "Proc. VLDB Endow."),
      ("Journal of Machine Learning Research", "J. Mach. Learn. Res."),
      (
        "IEEE Transactions on Pattern Analysis and Machine Intelligence",
        "IEEE Trans. Pattern Anal. Mach. Intell."
      ),
      ("IEEE Transactions on Computers", "IEEE Trans. Computers"),
      ("SIAM Journal on Computing", "SIAM J. Comput."),
      ("Pattern Recognition", "Pattern Recognit."),
      ("Pattern Recognition Letters", "Pattern Recognit. Lett."),
    ]
  )
  func known(name: String, printed: String) {
    #expect(VenueName(printed).name == name)
    #expect(VenueName(name).name == name)
  }

  @Test(
    "What only resembles a known venue keeps its words",
    arguments: [
      (
        "CVPR Workshops",
        "2014 IEEE Conference on Computer Vision and Pattern Recognition Workshops"
      ),
      ("ARRAY@PLDI", "ARRAY@PLDI"),
      ("SIGGRAPH Courses", "SIGGRAPH Courses"),
      ("HotOS", "Workshop on Hot Topics in Operating Systems"),
      ("Journal of Machine Intelligence", "Journal of Machine Intelligence"),
      ("International Conference on Security", "International Conference on Security"),
      ("Alvey Vision Conference", "Proceedings of the 4th Alvey Vision Conference, 1988"),
      ("First Monday", "First Monday"),
      ("50 Years of Integer Programming", "50 Years of Integer Programming"),
      ("Journal of physiology", "The Journal of physiology"),
      ("Proceedings", "Proceedings"),
      ("1994", "1994"),
      ("", ""),
      ("计算机学报", "计算机学报"),
      ("Neural Comput. Appl.", "Neural Comput. Appl."),
    ]
  )
  func other(name: String, printed: String) {
    #expect(VenueName(printed).name == name)
  }
}
