/// Conferences and journals that appear under many names, each with the name it is known by.
///
/// Acronyms and titles are those of the venues' own pages and of dblp.org.
enum KnownVenues {
  /// `shown: other acronyms: titles`; a conference is shown by its acronym.
  static let conferences = """
    AAAI:: Conference on Artificial Intelligence; National Conference on Artificial Intelligence
    ACL:: Annual Meeting of the Association for Computational Linguistics
    AISTATS:: Conference on Artificial Intelligence and Statistics
    ASPLOS:: Conference on Architectural Support for Programming Languages and Operating Systems
    BMVC:: British Machine Vision Conference
    CAV:: Conference on Computer Aided Verification
    CCS:: Conference on Computer and Communications Security
    CGO:: Symposium on Code Generation and Optimization
    CHI:: Conference on Human Factors in Computing Systems
    CIDR:: Conference on Innovative Data Systems Research
    CIKM:: Conference on Information and Knowledge Management
    CLUSTER:: Conference on Cluster Computing
    CoNLL:: Conference on Computational Natural Language Learning
    COLT:: Conference on Learning Theory; Conference on Computational Learning Theory
    CoRL:: Conference on Robot Learning
    CRYPTO:: International Cryptology Conference
    CVPR:: Conference on Computer Vision and Pattern Recognition
    DAC:: Design Automation Conference
    DATE:: Design, Automation and Test in Europe
    EACL:: Conference of the European Chapter of the Association for Computational Linguistics
    ECCV:: European Conference on Computer Vision
    ECOOP:: European Conference on Object-Oriented Programming
    EMNLP:: Conference on Empirical Methods in Natural Language Processing
    Euro-Par: europar: European Conference on Parallel Processing
    EuroSys:: European Conference on Computer Systems
    FAccT:: Conference on Fairness, Accountability and Transparency
    FAST:: Conference on File and Storage Technologies; USENIX Conference on File and Storage \
    Technologies
    FOCS:: Symposium on Foundations of Computer Science
    FPGA:: Symposium on Field-Programmable Gate Arrays
    FPL:: Conference on Field Programmable Logic and Applications
    GECCO:: Genetic and Evolutionary Computation Conference
    HotCloud:: Workshop on Hot Topics in Cloud Computing; USENIX Workshop on Hot Topics in Cloud \
    Computing
    HotOS:: Workshop on Hot Topics in Operating Systems; USENIX Workshop on Hot Topics in \
    Operating Systems
    HPCA:: Symposium on High Performance Computer Architecture
    HPDC:: Symposium on High Performance Distributed Computing
    IC2E:: Conference on Cloud Engineering
    ICASSP:: Conference on Acoustics, Speech and Signal Processing
    ICCAD:: Conference on Computer Aided Design
    ICCD:: Conference on Computer Design
    ICCV:: Conference on Computer Vision
    ICDAR:: Conference on Document Analysis and Recognition
    ICDCS:: Conference on Distributed Computing Systems
    ICDE:: Conference on Data Engineering
    ICDM:: Conference on Data Mining
    ICFP:: Conference on Functional Programming
    ICLR:: Conference on Learning Representations
    ICML:: Conference on Machine Learning
    ICPP:: Conference on Parallel Processing
    ICPR:: Conference on Pattern Recognition
    ICRA:: Conference on Robotics and Automation
    ICS:: Conference on Supercomputing
    ICSE:: Conference on Software Engineering
    ICSLP:: Conference on Spoken Language Processing
    IISWC:: Symposium on Workload Characterization
    IJCAI:: Joint Conference on Artificial Intelligence
    IJCNN:: Joint Conference on Neural Networks
    INFOCOM:: Conference on Computer Communications
    INTERSPEECH:: Conference of the International Speech Communication Association
    IPDPS:: Parallel and Distributed Processing Symposium; Symposium on Parallel and Distributed \
    Processing
    IROS:: Conference on Intelligent Robots and Systems
    ISCA:: Symposium on Computer Architecture
    ISCAS:: Symposium on Circuits and Systems
    ISMIR:: Society for Music Information Retrieval Conference
    ISPASS:: Symposium on Performance Analysis of Systems and Software
    ISSCC:: Solid-State Circuits Conference
    KDD: SIGKDD: Conference on Knowledge Discovery and Data Mining
    LCPC:: Workshop on Languages and Compilers for Parallel Computing
    MICCAI:: Conference on Medical Image Computing and Computer-Assisted Intervention
    MICRO:: Symposium on Microarchitecture
    Middleware:: Middleware Conference
    MLSys: SysML: Conference on Machine Learning and Systems
    MobiCom:: Conference on Mobile Computing and Networking
    MobiSys:: Conference on Mobile Systems, Applications and Services
    NAACL: NAACL-HLT: North American Chapter of the Association for Computational Linguistics
    NeurIPS: NIPS: Neural Information Processing Systems; Advances in Neural Information \
    Processing Systems
    NSDI:: Symposium on Networked Systems Design and Implementation; USENIX Symposium on \
    Networked Systems Design and Implementation
    OOPSLA:: Conference on Object-Oriented Programming, Systems, Languages and Applications
    OSDI:: Symposium on Operating Systems Design and Implementation; USENIX Symposium on \
    Operating Systems Design and Implementation
    PACT:: Conference on Parallel Architecture and Compilation Techniques; Conference on Parallel \
    Architectures and Compilation Techniques; Conference on Parallel Architecture and Compilation
    PLDI:: Conference on Programming Language Design and Implementation
    PODC:: Symposium on Principles of Distributed Computing
    PODS:: Symposium on Principles of Database Systems
    POPL:: Symposium on Principles of Programming Languages
    PPoPP:: Symposium on Principles and Practice of Parallel Programming
    RecSys:: Conference on Recommender Systems
    RSS:: Robotics: Science and Systems
    S&P:: Symposium on Security and Privacy
    SC:: Conference for High Performance Computing, Networking, Storage and Analysis
    SIGCOMM:: Conference on Applications, Technologies, Architectures, and Protocols for Computer \
    Communications
    SIGGRAPH:: Conference on Computer Graphics and Interactive Techniques
    SIGIR:: Conference on Research and Development in Information Retrieval
    SIGMETRICS:: Conference on Measurement and Modeling of Computer Systems
    SIGMOD:: Conference on Management of Data; SIGMOD Conference
    SoCC:: Symposium on Cloud Computing
    SODA:: Symposium on Discrete Algorithms
    SOSP:: Symposium on Operating Systems Principles
    SPAA:: Symposium on Parallelism in Algorithms and Architectures; Symposium on Parallel \
    Algorithms and Architectures
    STOC:: Symposium on the Theory of Computing
    UAI:: Conference on Uncertainty in Artificial Intelligence
    USENIX ATC: ATC: USENIX Annual Technical Conference
    USENIX Security:: USENIX Security Symposium
    VLDB:: Conference on Very Large Data Bases
    WACV:: Conference on Applications of Computer Vision
    WSDM:: Conference on Web Search and Data Mining
    WWW:: Web Conference; World Wide Web Conference
    """

  /// `shown = acronyms`; a journal is shown by its title.
  static let journals = """
    ACM Computing Surveys = CSUR
    ACM Transactions on Architecture and Code Optimization = TACO
    ACM Transactions on Computer Systems = TOCS
    ACM Transactions on Embedded Computing Systems = TECS
    ACM Transactions on Graphics = TOG
    ACM Transactions on Mathematical Software = TOMS
    ACM Transactions on Programming Languages and Systems = TOPLAS, TOPL
    arXiv = arXiv.org, CoRR
    Artificial Intelligence
    Bioinformatics
    Communications of the ACM = CACM
    Computational Linguistics
    Computer Physics Communications
    Computer Vision and Image Understanding = CVIU
    Concurrency and Computation: Practice and Experience
    Foundations and Trends in Machine Learning
    IBM Journal of Research and Development
    IEEE Transactions on Acoustics, Speech, and Signal Processing
    IEEE Transactions on Computers
    IEEE Transactions on Image Processing
    IEEE Transactions on Information Theory
    IEEE Transactions on Knowledge and Data Engineering = TKDE
    IEEE Transactions on Neural Networks
    IEEE Transactions on Parallel and Distributed Systems = TPDS
    IEEE Transactions on Pattern Analysis and Machine Intelligence = TPAMI, PAMI
    IEEE Transactions on Signal Processing
    IEEE Transactions on Software Engineering
    Image and Vision Computing
    International Journal of Computer Vision = IJCV
    International Journal of High Performance Computing Applications
    International Journal of Parallel Programming
    International Journal of Robotics Research = IJRR
    Journal of Artificial Intelligence Research = JAIR
    Journal of Machine Learning Research = JMLR
    Journal of Parallel and Distributed Computing = JPDC
    Journal of the ACM = JACM
    Journal of the American Statistical Association = JASA
    Machine Learning
    Mathematics of Operations Research
    Mathematical Programming
    Neural Computation
    Neural Networks
    Operations Research
    Parallel Computing
    Pattern Recognition
    Pattern Recognition Letters
    Physical Review Letters
    PLoS Computational Biology
    Proceedings of the ACM on Programming Languages = PACMPL
    Proceedings of the IEEE
    Proceedings of the National Academy of Sciences = PNAS
    Proceedings of the VLDB Endowment = PVLDB
    SIAM Journal on Computing
    SIAM Journal on Scientific Computing
    Signal Processing
    Software: Practice and Experience
    Speech Communication
    Statistics and Computing
    Transactions of the Association for Computational Linguistics = TACL
    Transactions on Machine Learning Research = TMLR
    """
}
