use oxrdfio::RdfFormat;
use sparesults::QueryResultsFormat;
use std::fmt;

/// The four forms of SPARQL query (SPARQL 1.1 Query Language, section 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryForm {
    Select,
    Ask,
    Construct,
    Describe,
}

impl QueryForm {
    /// Says whether the result is a graph rather than solutions or a truth value.
    pub fn is_graph(self) -> bool {
        matches!(self, Self::Construct | Self::Describe)
    }
}

impl fmt::Display for QueryForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Select => "SELECT",
            Self::Ask => "ASK",
            Self::Construct => "CONSTRUCT",
            Self::Describe => "DESCRIBE",
        })
    }
}

/// The formats in which [`Store::query_to_writer`](crate::Store::query_to_writer) writes results:
/// the first four for SELECT and ASK, the others for CONSTRUCT and DESCRIBE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultFormat {
    Json,
    Xml,
    Csv,
    Tsv,
    Turtle,
    NTriples,
    RdfXml,
}

impl ResultFormat {
    pub const ALL: [Self; 7] = [
        Self::Json,
        Self::Xml,
        Self::Csv,
        Self::Tsv,
        Self::Turtle,
        Self::NTriples,
        Self::RdfXml,
    ];

    /// Returns the formats that fit a form, the preferred one first.
    pub fn for_form(form: QueryForm) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |format| format.fits(form))
    }

    pub fn fits(self, form: QueryForm) -> bool {
        form.is_graph() == matches!(self.kind(), Kind::Graph(_))
    }

    /// Returns the short name used on the command line, which is also the usual extension.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::RdfXml => "rdf",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.name().eq_ignore_ascii_case(name))
    }

    /// Returns the media type without parameters.
    pub fn media_type(self) -> &'static str {
        match self.kind() {
            Kind::Solutions(format) => format.media_type(),
            Kind::Graph(format) => format.media_type(),
        }
    }

    /// Finds the format of a media type that fits the form, aliases included
    /// (`application/json` for SELECT, `text/plain` for CONSTRUCT). Parameters are ignored.
    pub fn from_media_type(media_type: &str, form: QueryForm) -> Option<Self> {
        let kind = if form.is_graph() {
            Kind::Graph(RdfFormat::from_media_type(media_type)?)
        } else {
            Kind::Solutions(QueryResultsFormat::from_media_type(media_type)?)
        };
        Self::ALL.into_iter().find(|format| format.kind() == kind)
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Json => Kind::Solutions(QueryResultsFormat::Json),
            Self::Xml => Kind::Solutions(QueryResultsFormat::Xml),
            Self::Csv => Kind::Solutions(QueryResultsFormat::Csv),
            Self::Tsv => Kind::Solutions(QueryResultsFormat::Tsv),
            Self::Turtle => Kind::Graph(RdfFormat::Turtle),
            Self::NTriples => Kind::Graph(RdfFormat::NTriples),
            Self::RdfXml => Kind::Graph(RdfFormat::RdfXml),
        }
    }
}

impl fmt::Display for ResultFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Solutions(QueryResultsFormat),
    Graph(RdfFormat),
}
