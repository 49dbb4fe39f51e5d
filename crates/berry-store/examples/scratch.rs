use berry_store::*;
use oxrdf::*;
use std::time::*;
fn rss() -> String {
    std::fs::read_to_string("/proc/self/status")
        .unwrap()
        .lines()
        .filter(|l| l.starts_with("VmRSS") || l.starts_with("VmHWM"))
        .collect::<Vec<_>>()
        .join(" ")
}
fn main() {
    let mode = std::env::args().nth(1).unwrap();
    if mode == "errors" {
        for (n, f, c) in [
            (
                "a.ttl",
                RdfFormat::Turtle,
                "@prefix ex: <http://e/> .\nex:a ex:b ex:c\nex:d ex:e ex:f .",
            ),
            (
                "a.ttl",
                RdfFormat::Turtle,
                "@prefix ex: <http://e/> .\nex:a foo:b ex:c .",
            ),
            (
                "a.trig",
                RdfFormat::TriG,
                "<http://g> { <http://a> <http://b> }",
            ),
            (
                "a.nt",
                RdfFormat::NTriples,
                "<http://a> <http://b> <http://c> .\n<http://a> <http://b> \"c .",
            ),
            (
                "a.nq",
                RdfFormat::NQuads,
                "<http://a> <http://b> <http://c> <http://g> <http://h> .",
            ),
            (
                "a.rdf",
                RdfFormat::RdfXml,
                "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n <rdf:Description rdf:about=\"http://a\">\n </rdf:Descripton>\n</rdf:RDF>",
            ),
            (
                "a.rdf",
                RdfFormat::RdfXml,
                "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n <rdf:Description rdf:about=\"http://a b\"/>\n</rdf:RDF>",
            ),
            (
                "a.rdf",
                RdfFormat::RdfXml,
                "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n <rdf:Description rdf:about=\"http://a\"/>\n",
            ),
            ("a.rdf", RdfFormat::RdfXml, ""),
            (
                "a.jsonld",
                RdfFormat::from_extension("jsonld").unwrap(),
                "{\"@id\": \"http://a\",\n \"http://b\": }",
            ),
            (
                "a.jsonld",
                RdfFormat::from_extension("jsonld").unwrap(),
                "{\"@id\": 3,\n \"http://b\": 4 }",
            ),
            (
                "a.jsonld",
                RdfFormat::from_extension("jsonld").unwrap(),
                "{\"@context\": \"http://schema.org/\",\n \"http://b\": 4 }",
            ),
            (
                "a.n3",
                RdfFormat::N3,
                "@prefix ex: <http://e/> .\nex:a ex:b ex:c, .",
            ),
            (
                "a.n3",
                RdfFormat::N3,
                "@prefix ex: <http://e/> .\n{ex:a ex:b ?c} => {ex:a ex:b ?c} .",
            ),
            (
                "a.ttl",
                RdfFormat::Turtle,
                "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n <rdf:Description rdf:about=\"http://a\"><rdf:value>4</rdf:value></rdf:Description>\n</rdf:RDF>",
            ),
            ("a.ttl", RdfFormat::Turtle, "<!DOCTYPE html>\n<html>"),
            (
                "a.rdf",
                RdfFormat::RdfXml,
                "@prefix ex: <http://e/> .\nex:a ex:b ex:c .",
            ),
            (
                "a.nt",
                RdfFormat::NTriples,
                "@prefix ex: <http://e/> .\nex:a ex:b ex:c .",
            ),
            (
                "a.jsonld",
                RdfFormat::from_extension("jsonld").unwrap(),
                "@prefix ex: <http://e/> .\nex:a ex:b ex:c .",
            ),
            (
                "a.ttl",
                RdfFormat::Turtle,
                "[{\"@id\": \"http://a\",\n \"http://b\": [{\"@value\":\"x\"}]}]",
            ),
            ("a.ttl", RdfFormat::Turtle, "PK\u{3}\u{4}"),
            ("a.ttl", RdfFormat::Turtle, "id,name\n1,2"),
        ] {
            let s = Store::in_memory(vec![]).unwrap();
            let r = s.load(
                &[Source::bytes(n, f, NamedNode::new("http://g/").unwrap(), c)],
                &LoadOptions::default(),
                &mut |_| {},
            );
            match r {
                Ok(r) => println!("OK {n} {r:?}"),
                Err(e) => println!("{e}\n"),
            }
        }
    }
    if mode == "deep" {
        let s = Store::in_memory(vec![]).unwrap();
        let n: usize = std::env::args().nth(3).unwrap().parse().unwrap();
        let q = match std::env::args().nth(2).unwrap().as_str() {
            "group" => format!("SELECT * WHERE {}{}", "{".repeat(n), "}".repeat(n)),
            "paren" => format!(
                "SELECT ({}1{} AS ?x) WHERE {{}}",
                "(".repeat(n),
                ")".repeat(n)
            ),
            "not" => format!("SELECT ({}true AS ?x) WHERE {{}}", "!".repeat(n)),
            "neg" => format!("SELECT ({}1 AS ?x) WHERE {{}}", "- ".repeat(n)),
            "plus" => format!("SELECT (1{} AS ?x) WHERE {{}}", "+1".repeat(n)),
            "or" => format!("SELECT (true{} AS ?x) WHERE {{}}", "||true".repeat(n)),
            "path" => format!(
                "SELECT * WHERE {{ ?s <http://a>{} ?o }}",
                "/<http://a>".repeat(n)
            ),
            "pathinv" => format!(
                "SELECT * WHERE {{ ?s {}<http://a> ?o }}",
                "^(".repeat(n) + &")".repeat(0)
            ),
            "pathp" => format!(
                "SELECT * WHERE {{ ?s {}<http://a>{} ?o }}",
                "(".repeat(n),
                ")".repeat(n)
            ),
            "union" => format!("SELECT * WHERE {{ {{}} {} }}", "UNION {}".repeat(n)),
            "opt" => format!("SELECT * WHERE {{ {} }}", "OPTIONAL {?s ?p ?o}".repeat(n)),
            "bnode" => format!(
                "SELECT * WHERE {{ ?s ?p {}{} }}",
                "[ ?p ".repeat(n),
                "]".repeat(n)
            ),
            "list" => format!(
                "SELECT * WHERE {{ ?s ?p {}{} }}",
                "(".repeat(n),
                ")".repeat(n)
            ),
            "bind" => format!(
                "SELECT * WHERE {{ {} }}",
                (0..n)
                    .map(|i| format!("BIND({i} AS ?v{i})"))
                    .collect::<String>()
            ),
            "triples" => format!(
                "SELECT * WHERE {{ {} }}",
                (0..n)
                    .map(|i| format!("?s{i} ?p ?s{} .", i + 1))
                    .collect::<String>()
            ),
            "filter" => format!("SELECT * WHERE {{ {} }}", "FILTER(true)".repeat(n)),
            "exists" => format!(
                "SELECT * WHERE {{ {} {} }}",
                "FILTER EXISTS {".repeat(n),
                "}".repeat(n)
            ),
            "in" => format!("SELECT * WHERE {{ FILTER(1 IN (2{})) }}", ",3".repeat(n)),
            "concat" => format!(
                "SELECT ({}'a'{} AS ?x) WHERE {{}}",
                "STR(".repeat(n),
                ")".repeat(n)
            ),
            "graph" => format!(
                "SELECT * WHERE {}{}",
                "{GRAPH ?g ".repeat(n) + "{",
                "}".repeat(n + 1)
            ),
            "subsel" => format!(
                "SELECT * WHERE {}{}",
                "{SELECT * WHERE ".repeat(n) + "{",
                "}".repeat(n + 1)
            ),
            _ => panic!(),
        };
        let t = Instant::now();
        let q2 = q.clone();
        let r = std::thread::spawn(move || s.query(&q2, &Budget::rows(10)))
            .join()
            .unwrap();
        println!(
            "{} bytes {:?} {}",
            q.len(),
            t.elapsed(),
            match r {
                Ok(r) => format!("{:?}", r.len()),
                Err(e) => format!("{e}").chars().take(150).collect(),
            }
        );
    }
    if mode == "cancel" {
        let s = Store::in_memory(vec![]).unwrap();
        let ttl: String = (0..2000)
            .map(|i| format!("<http://e/{i}> <http://e/p> {i} .\n"))
            .collect();
        let ttl: &'static str = ttl.leak();
        s.load(
            &[Source::bytes(
                "a",
                RdfFormat::Turtle,
                NamedNode::new("http://g/").unwrap(),
                ttl,
            )],
            &LoadOptions::default(),
            &mut |_| {},
        )
        .unwrap();
        let vals = |v: &str| {
            format!(
                "VALUES ?{v} {{ {} }}",
                (0..2000).map(|i| i.to_string() + " ").collect::<String>()
            )
        };
        for q in [
            "SELECT (COUNT(*) AS ?c) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }".to_owned(),
            "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f".to_owned(),
            format!("SELECT (COUNT(*) AS ?c) WHERE {{ {} {} {} }}", vals("a"), vals("b"), vals("c")),
            "SELECT (COUNT(*) AS ?c) WHERE { ?a ?b ?c . ?d ?e ?f . FILTER(regex(str(?c), \"(a|b|ab)*c.*.*.*x\")) }".to_owned(),
            "SELECT (COUNT(*) AS ?c) WHERE { ?a (<http://e/p>|!<http://e/p>)* ?c . ?d ?e ?f }".to_owned(),
            format!("SELECT DISTINCT ?z WHERE {{ {} {} {} BIND(?a+?b+?c AS ?z) FILTER(?z < 0)}}", vals("a"), vals("b"), vals("c")),
        ] {
            let c = Cancellation::new(); let c2 = c.clone();
            let h = std::thread::spawn(move || { std::thread::sleep(Duration::from_millis(300)); c2.cancel(); });
            let t = Instant::now();
            let r = s.query(&q, &Budget::rows(10).with_cancellation(c));
            println!("{:?} {:?} {}", t.elapsed(), r.err().map(|e| e.to_string()), &q[..q.len().min(90)]);
            h.join().unwrap();
        }
    }
    if mode == "perf" {
        let n: usize = std::env::args().nth(2).unwrap().parse().unwrap();
        let path = std::env::temp_dir().join("perf.nt");
        {
            use std::io::Write;
            let mut w = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
            let e = n / 8;
            for i in 0..e {
                writeln!(w, "<http://e/r/{i}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C{}> .", i % 20).unwrap();
                writeln!(w, "<http://e/r/{i}> <http://www.w3.org/2000/01/rdf-schema#label> \"Thing number {i}\"@en .").unwrap();
                writeln!(w, "<http://e/r/{i}> <http://www.w3.org/2000/01/rdf-schema#label> \"東西 {i}\"@zh .").unwrap();
                writeln!(
                    w,
                    "<http://e/r/{i}> <http://e/next> <http://e/r/{}> .",
                    (i + 1) % e
                )
                .unwrap();
                writeln!(
                    w,
                    "<http://e/r/{i}> <http://e/part> <http://e/r/{}> .",
                    i / 10
                )
                .unwrap();
                writeln!(w, "<http://e/r/{i}> <http://e/size> \"{}\"^^<http://www.w3.org/2001/XMLSchema#integer> .", i * 7 % 1000).unwrap();
                writeln!(w, "<http://e/r/{i}> <http://e/code> \"code{i}\" .").unwrap();
                writeln!(
                    w,
                    "<http://e/r/{i}> <http://e/kind> <http://e/kind/{}> .",
                    i % 100
                )
                .unwrap();
            }
        }
        println!("start {}", rss());
        let bench = |s: &Store| {
            let t = Instant::now();
            let sc = s.schema().unwrap();
            println!(
                "schema {:?} classes {} properties {} {}",
                t.elapsed(),
                sc.classes.len(),
                sc.properties.len(),
                rss()
            );
            let t = Instant::now();
            let nm = s.names().unwrap();
            println!("names {:?} {} {}", t.elapsed(), nm.len(), rss());
            drop(nm);
            for q in [
                "SELECT ?l WHERE { <http://e/r/77> <http://www.w3.org/2000/01/rdf-schema#label> ?l }",
                "SELECT ?l WHERE { <http://e/r/77> <http://e/next> ?x . ?x <http://e/part> ?y . ?y <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(langMatches(lang(?l),'en')) }",
                "SELECT ?k (COUNT(?x) AS ?c) WHERE { ?x <http://e/kind> ?k } GROUP BY ?k",
                "SELECT ?x WHERE { ?x a <http://e/C3> ; <http://e/kind> <http://e/kind/3> ; <http://e/size> ?s } ORDER BY DESC(?s) LIMIT 1",
                "SELECT (COUNT(*) AS ?c) WHERE { ?x <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(CONTAINS(?l, '999')) }",
            ] {
                let mut ts: Vec<_> = (0..11)
                    .map(|_| {
                        let t = Instant::now();
                        s.query(q, &Budget::rows(100000)).unwrap();
                        t.elapsed()
                    })
                    .collect();
                ts.sort();
                println!("query {:?} {}", ts[5], q);
            }
        };
        if std::env::args().nth(3).is_none() {
            let s = Store::in_memory(vec![]).unwrap();
            let t = Instant::now();
            let r = s
                .load(&[Source::path(&path)], &LoadOptions::default(), &mut |_| {})
                .unwrap();
            println!("load {:?} {r:?} {}", t.elapsed(), rss());
            bench(&s);
        } else {
            let dir = std::env::temp_dir().join("perfstore");
            let _ = std::fs::remove_dir_all(&dir);
            let t = Instant::now();
            let d = StoreDirectory::begin_load(&dir, vec![]).unwrap();
            let r = d
                .store()
                .load(&[Source::path(&path)], &LoadOptions::default(), &mut |_| {})
                .unwrap();
            println!("load {:?} {r:?} {}", t.elapsed(), rss());
            d.publish().unwrap();
            println!("published {:?} {}", t.elapsed(), rss());
            let t = Instant::now();
            let o = StoreDirectory::open(&dir, vec![]).unwrap();
            println!("open {:?} {}", t.elapsed(), rss());
            bench(o.store());
            let t = Instant::now();
            let d = StoreDirectory::begin_load(&dir, vec![]).unwrap();
            println!("second draft {:?}", t.elapsed());
            drop(d);
        }
    }
}
