/// What a page is by its host alone, where the kinds of links say no more than “other”.
enum PageHosts {
  /// A paper, a course, a dataset, an encyclopedia (``EntryKind/other``), or `nil`.
  static func kind(of address: LinkAddress) -> EntryKind? {
    if address.isAt(anyOf: papers) { return .paper }
    if address.isAt(anyOf: courses) { return .course }
    if address.isAt(anyOf: encyclopedias) { return .other }
    let path = address.path.map { $0.lowercasedASCII() }
    let offersData =
      address.isAt(anyOf: ["huggingface.co", "hf.co", "kaggle.com"]) && path.first == "datasets"
      || address.isAt("paperswithcode.com") && path.first == "dataset"
    if offersData || address.isAt("archive.ics.uci.edu") { return .dataset }
    let isFile = path.last.map { $0.hasSuffix(".pdf") || $0.hasSuffix(".ps") } ?? false
    let isTaught = path.contains {
      ["course", "courses", "teaching", "class", "classes"].contains($0)
    }
    return isTaught && !isFile ? .course : nil
  }

  private static let papers = [
    "sciencedirect.com", "springer.com", "springerlink.com", "tandfonline.com",
    "onlinelibrary.wiley.com", "mdpi.com", "frontiersin.org", "plos.org", "jmlr.org",
    "openaccess.thecvf.com", "distill.pub", "ecva.net", "roboticsproceedings.org",
    "cv-foundation.org", "proceedings.mlsys.org", "vldb.org", "ijcai.org",
    "isca-speech.org", "citeseerx.ist.psu.edu", "citeseer.ist.psu.edu", "biorxiv.org",
    "medrxiv.org", "jstor.org", "sagepub.com", "cell.com", "science.org", "sciencemag.org",
    "pnas.org", "iopscience.iop.org", "aps.org", "siam.org", "worldscientific.com",
    "drops.dagstuhl.de", "hal.science", "hal.inria.fr", "eprint.iacr.org", "ceur-ws.org",
    "nowpublishers.com", "emerald.com", "direct.mit.edu", "mitpressjournals.org",
  ]

  private static let courses = [
    "coursera.org", "edx.org", "udacity.com", "udemy.com", "ocw.mit.edu", "khanacademy.org",
    "course.fast.ai", "fast.ai", "pluralsight.com", "datacamp.com", "futurelearn.com",
  ]

  private static let encyclopedias = ["wikipedia.org", "wikiwand.com", "britannica.com"]
}
