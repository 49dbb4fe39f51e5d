//! The service, over real sockets: what is between the binary and the server. What the server
//! says to each request is tested in its crate.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::{command, folder, run};

/// A service that is killed if a test fails.
struct Service {
    process: Child,
    address: String,
}

impl Service {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let fixed = ["serve", "--no-model", "--addr", "127.0.0.1:0"];
        let mut process = command(folder, [&fixed[..], arguments].concat())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut log = BufReader::new(process.stderr.take().expect("a pipe"));
        let mut said = String::new();
        let address = loop {
            let mut line = String::new();
            let length = log.read_line(&mut line).expect("a log");
            assert!(length > 0, "it ended without listening: {said}");
            if let Some((_, rest)) = line.split_once("listening on http://") {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                break rest[..end].to_owned();
            }
            said += &line;
        };
        // Read on, so that the service is never kept from writing.
        std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
        Self { process, address }
    }

    /// Sends a request and returns the head and the body of the response.
    fn send(&self, method: &str, path: &str, kind: &str, body: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let host = &self.address;
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\
             content-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}"
        )
        .expect("it reads");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("it answers");
        let (head, body) = response.split_once("\r\n\r\n").expect("a head and a body");
        (head.to_owned(), body.to_owned())
    }

    /// Asks the process to stop and returns its exit status.
    #[cfg(unix)]
    fn stop(mut self) -> Option<i32> {
        let id = self.process.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status();
        assert!(told.expect("`kill` is there").success());
        self.process.wait().expect("it ends").code()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It has ended already, unless a test failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
#[cfg(unix)]
fn it_answers_and_stops_when_told() {
    let folder = folder();
    let service = Service::start(folder.path(), &["--data", "mills.ttl"]);
    let (head, _) = service.send("GET", "/healthz", "text/plain", "");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");

    let question = r#"{"question": "Who is the miller of the Old Mill?"}"#;
    let (head, body) = service.send("POST", "/v1/ask", "application/json", question);
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let mut served: Value = serde_json::from_str(&body).expect("JSON");
    let asked = ["ask", "--json", "--no-model", "--data", "mills.ttl"];
    let ran = run(
        folder.path(),
        [&asked[..], &["Who is the miller of the Old Mill?"]].concat(),
    );
    let mut asked: Value = serde_json::from_str(&ran.out).expect("JSON");
    for answer in [&mut served, &mut asked] {
        let timings = answer.as_object_mut().expect("an object").remove("timings");
        assert!(timings.is_some());
    }
    assert_eq!(served, asked, "the service says what the command says");

    let streamed = r#"{"question": "Who is the miller of the Old Mill?", "stream": true}"#;
    let (_, body) = service.send("POST", "/v1/ask", "application/json", streamed);
    let events: Vec<&str> = body
        .lines()
        .filter_map(|line| line.strip_prefix("event: "))
        .collect();
    assert_eq!(events, ["facts", "text", "done"], "{body}");

    let query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    let (head, body) = service.send("POST", "/sparql", "application/sparql-query", query);
    assert!(
        head.starts_with("HTTP/1.1 200") && body.contains("\"18\""),
        "{head}\n{body}"
    );
    let update = "DELETE WHERE { ?s ?p ?o }";
    let (head, _) = service.send("POST", "/sparql", "application/sparql-update", update);
    assert!(head.starts_with("HTTP/1.1 4"), "{head}");

    assert_eq!(service.stop(), Some(0));
}

#[test]
fn an_address_in_use() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let ran = run(
        folder.path(),
        [
            "serve",
            "--no-model",
            "--data",
            "mills.ttl",
            "--addr",
            &address,
        ],
    );
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.err.contains(&address), "{ran:?}");
}
