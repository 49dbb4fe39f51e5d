use crate::RdfFormat;
use crate::fixture::{JSON_LD, RDF_XML_START, gzip, load, numbered, store};
use expect_test::{Expect, expect};

/// Checks the message of a failed load, and that it leaves the store as it was.
fn check_error(name: &str, format: RdfFormat, content: impl AsRef<[u8]>, expected: &Expect) {
    let store = store("ex:old ex:p 1 .");
    match load(&store, name, format, content.as_ref()) {
        Ok(report) => panic!("{name} was loaded: {report:?}"),
        Err(error) => expected.assert_eq(&error.to_string()),
    }
    assert_eq!(store.len(), 1);
    assert_eq!(store.triples(None, None, None).count(), 1);
}

#[test]
fn syntax_errors_name_file_line_and_column() {
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        "@prefix e: <http://e/> .\ne:a e:b e:c\ne:d e:e e:f .",
        &expect![
            "`a.ttl` is not valid Turtle at line 3, column 1: A dot is expected at the end of statements"
        ],
    );
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        "<http://e/臺北> f:b 1 .",
        &expect![
            "`a.ttl` is not valid Turtle at line 1, column 15: The prefix f: has not been declared"
        ],
    );
    check_error(
        "a.trig",
        RdfFormat::TriG,
        "<http://g> {\n <http://a> <http://b> }",
        &expect!["`a.trig` is not valid TriG at line 2, column 24: } is not a valid RDF object"],
    );
    check_error(
        "a.nt",
        RdfFormat::NTriples,
        "<http://a> <http://b> <http://c> .\n<http://a> <http://b> \"c .",
        &expect![
            "`a.nt` is not valid N-Triples at line 2, column 23: Unexpected end of file, where the rest of a statement and its dot are expected; is the file complete?"
        ],
    );
    check_error(
        "a.nq",
        RdfFormat::NQuads,
        "<http://a> <http://b> <http://c> <http://g> <http://h> .",
        &expect![
            "`a.nq` is not valid N-Quads at line 1, column 45: Quads must be followed by a dot"
        ],
    );
    check_error(
        "a.n3",
        RdfFormat::N3,
        "@prefix e: <http://e/> .\ne:a e:b e:c, .",
        &expect!["`a.n3` is not valid N3 at line 2, column 14: . is not a valid RDF value"],
    );
    check_error(
        "a.n3",
        RdfFormat::N3,
        "@prefix e: <http://e/> .\n{e:a e:b ?c} => {e:c e:b ?a} .",
        &expect![
            "`a.n3` is not valid N3 at line 2, column 12: variables are not allowed in regular RDF objects"
        ],
    );
    check_error(
        "a.jsonld",
        JSON_LD,
        "{ \"@id\": \"http://a\",\n \"http://b\": }",
        &expect![
            "`a.jsonld` is not valid JSON-LD at line 2, column 14: Unexpected closing curly bracket, no array to close"
        ],
    );
    check_error(
        "a.jsonld",
        JSON_LD,
        "[ { \"@id\": 3 },\n {} ]",
        &expect![
            "`a.jsonld` is not valid JSON-LD at line 1, column 14: @id value must be a string, in the object that ends there"
        ],
    );
    check_error(
        "a.jsonld",
        JSON_LD,
        "{ \"@context\": \"http://schema.org/\", \"name\": \"x\" }",
        &expect![
            "`a.jsonld` is not valid JSON-LD at line 1, column 49: contexts are not fetched from elsewhere; put the `@context` itself into the file"
        ],
    );
}

#[test]
fn errors_in_rdf_xml_have_a_place_too() {
    let check = |rest: &str, expected: &Expect| {
        check_error(
            "a.rdf",
            RdfFormat::RdfXml,
            format!("{RDF_XML_START}{rest}"),
            expected,
        );
    };
    check(
        "<ex:A rdf:about='http://a'>\n</ex:B></rdf:RDF>",
        &expect![
            "`a.rdf` is not valid RDF/XML at line 6, column 7: ill-formed document: expected `</ex:A>`, but `</ex:B>` was found"
        ],
    );
    check(
        "<ex:A rdf:about='http://a b'/>\n</rdf:RDF>",
        &expect![
            "`a.rdf` is not valid RDF/XML at line 5, column 30: error while parsing IRI 'http://a b': Invalid IRI code point ' '"
        ],
    );
    check(
        "<ex:A rdf:about='http://a'/>\n",
        &expect![
            "`a.rdf` is not valid RDF/XML at line 6, column 1: unexpected end of file, elements still open: 1; is the file complete?"
        ],
    );
    check(
        "<ex:A rdf:about='http://a' ex:p='>'><ex:p>",
        &expect![
            "`a.rdf` is not valid RDF/XML at line 5, column 43: unexpected end of file, elements still open: 3; is the file complete?"
        ],
    );
    check_error(
        "a.rdf",
        RdfFormat::RdfXml,
        "",
        &expect!["`a.rdf` is not valid RDF/XML at line 1, column 1: the root element is missing"],
    );
}

#[test]
fn misnamed_files_are_recognised() {
    let xml = "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"http://a\"><rdf:value>4</rdf:value></rdf:Description></rdf:RDF>";
    let turtle = "@prefix e: <http://e/> .\ne:a e:b e:c .";
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        xml,
        &expect![
            "`a.ttl` is not valid Turtle at line 1, column 1: Invalid IRI code point ' '; it looks like RDF/XML; rename it to .rdf"
        ],
    );
    check_error(
        "a.ttl.gz",
        RdfFormat::Turtle,
        gzip(xml.as_bytes()),
        &expect![
            "`a.ttl.gz` is not valid Turtle at line 1, column 1: Invalid IRI code point ' '; it looks like RDF/XML; rename it to .rdf"
        ],
    );
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        r#"[{ "@id": "http://a", "http://b": "x" }]"#,
        &expect![
            "`a.ttl` is not valid Turtle at line 1, column 2: { is not a valid predicate; it looks like JSON-LD; rename it to .jsonld"
        ],
    );
    check_error(
        "a.rdf",
        RdfFormat::RdfXml,
        turtle,
        &expect![
            "`a.rdf` is not valid RDF/XML at line 1, column 12: Unexpected text event: '@prefix e: '; it looks like Turtle; rename it to .ttl"
        ],
    );
    check_error(
        "a.nt",
        RdfFormat::NTriples,
        turtle,
        &expect![
            "`a.nt` is not valid N-Triples at line 1, column 1: The subject of a triple must be an IRI or a blank node; it looks like Turtle; rename it to .ttl"
        ],
    );
    check_error(
        "a.jsonld",
        JSON_LD,
        turtle,
        &expect![
            "`a.jsonld` is not valid JSON-LD at line 1, column 1: Unexpected char: '@'; it looks like Turtle; rename it to .ttl"
        ],
    );
    check_error(
        "a.nt",
        RdfFormat::NTriples,
        "<http://a> <http://b> <http://c> <http://g> .",
        &expect![
            "`a.nt` is not valid N-Triples at line 1, column 34: Quads must be followed by a dot; it looks like N-Quads; rename it to .nq"
        ],
    );
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        "<!DOCTYPE html>\n<html></html>",
        &expect![
            "`a.ttl` is not valid Turtle at line 1, column 1: Invalid IRI code point ' '; it looks like a web page; download the RDF file itself instead of the page about it"
        ],
    );
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        b"PK\x03\x04rest",
        &expect!["`a.ttl` is a zip archive; unpack it first and load what is in it"],
    );
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        "name,size\nParis,105\n",
        &expect![
            "`a.ttl` is not valid Turtle at line 1, column 1: name is not a valid subject or graph name"
        ],
    );
}

#[test]
fn damaged_gzip_is_told_apart() {
    let content = numbered(2_000);
    let zipped = gzip(content.as_bytes());
    check_error(
        "a.ttl.gz",
        RdfFormat::Turtle,
        &zipped[..zipped.len() / 2],
        &expect!["`a.ttl.gz` ends in the middle of its gzipped data; copy or download it again"],
    );
    check_error(
        "a.ttl.gz",
        RdfFormat::Turtle,
        &zipped[..zipped.len() - 4],
        &expect!["`a.ttl.gz` ends in the middle of its gzipped data; copy or download it again"],
    );
    check_error(
        "a.ttl.gz",
        RdfFormat::Turtle,
        gzip(&zipped),
        &expect!["`a.ttl.gz` is gzipped twice; run `gunzip` on it once and load the result"],
    );
    let mut damaged = zipped.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 64].fill(0xff);
    check_error(
        "a.ttl.gz",
        RdfFormat::Turtle,
        damaged,
        &expect!["`a.ttl.gz` is damaged inside its gzipped data; copy or download it again"],
    );
}

#[test]
fn other_encodings_are_told_apart() {
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        b"<http://e/s> <http://e/p> \"caf\xe9\" .",
        &expect![
            "`a.ttl` is not UTF-8 from line 1, column 31 on; convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        ],
    );
    check_error(
        "a.nt",
        RdfFormat::NTriples,
        b"<http://e/s> <http://e/p> \"\xc3\xa9\" .\n<http://e/s> <http://e/p> \"\xe9\" .",
        &expect![
            "`a.nt` is not UTF-8 from line 2, column 28 on; convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        ],
    );
    let utf16: Vec<u8> = "\u{feff}<http://e/s> <http://e/p> 1 ."
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check_error(
        "a.ttl",
        RdfFormat::Turtle,
        utf16,
        &expect![
            "`a.ttl` is not UTF-8 from line 1, column 1 on; convert it, for example with `iconv -f UTF-16 -t UTF-8`"
        ],
    );
    check_error(
        "a.jsonld",
        JSON_LD,
        b"{ \"@id\": \"http://e/s\", \"http://e/p\": \"caf\xe9\" }",
        &expect![
            "`a.jsonld` is not UTF-8 from line 1, column 42 on; convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        ],
    );
    check_error(
        "a.rdf",
        RdfFormat::RdfXml,
        [
            RDF_XML_START.as_bytes(),
            b"<ex:A ex:p='caf\xe9'/></rdf:RDF>",
        ]
        .concat(),
        &expect![
            "`a.rdf` is not UTF-8 from line 5, column 16 on; convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        ],
    );
}
