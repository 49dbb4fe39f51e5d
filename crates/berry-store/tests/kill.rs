//! Kills loads, for real, at many moments, and opens the store again: the old data is there, and
//! the next load works. The test starts itself as the process to kill, which is why it has no
//! harness.

use berry_store::{LoadOptions, RdfFormat, Source, StoreDirectory};
use oxrdf::NamedNode;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const OLD: u64 = 1_000;
/// Enough for five reports of progress.
const NEW: u64 = 45_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().collect();
    if let [_, mode, path] = &arguments[..]
        && mode == "load-until-killed"
    {
        return load_telling(Path::new(path));
    }
    kill_at_every_step()
}

/// Loads, and tells each step on standard output.
fn load_telling(path: &Path) -> Result<(), Box<dyn Error>> {
    tell("start")?;
    let draft = StoreDirectory::begin_load(path, Vec::new())?;
    tell("begun")?;
    let options = LoadOptions::default();
    let mut told = Ok(());
    draft
        .store()
        .load(&[numbered(NEW)?], &options, &mut |progress| {
            if told.is_ok() {
                told = tell(&progress.triples.to_string());
            }
        })?;
    told?;
    tell("loaded")?;
    fs::write(draft.directory().join("index"), "of the new version")?;
    tell("indexed")?;
    draft.publish()?;
    tell("published")?;
    Ok(())
}

fn tell(step: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{step}")?;
    out.flush()
}

fn kill_at_every_step() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path();
    let draft = StoreDirectory::begin_load(path, Vec::new())?;
    draft
        .store()
        .load(&[numbered(OLD)?], &LoadOptions::default(), &mut |_| {})?;
    fs::write(draft.directory().join("index"), "of the old version")?;
    draft.publish()?;

    let mut steps = 0;
    let mut killed = 0;
    loop {
        steps += 1;
        let (is_over, was_killed) = kill_after(path, steps)?;
        killed += u32::from(was_killed);
        check_whole(path, is_over)?;
        if is_over {
            break;
        }
    }
    // Each of the steps told before the version is published is a moment of its own.
    if killed < 9 {
        return Err(format!("only {killed} loads were killed before their end").into());
    }

    // The next load works, and cleans up.
    let draft = StoreDirectory::begin_load(path, Vec::new())?;
    draft
        .store()
        .load(&[numbered(NEW + 1)?], &LoadOptions::default(), &mut |_| {})?;
    draft.publish()?;
    expect_equal(
        "triples in the end",
        StoreDirectory::open(path, Vec::new())?.store().len(),
        NEW + 1,
    )?;
    expect_equal(
        "versions in the end",
        fs::read_dir(path.join("versions"))?.count(),
        1,
    )?;
    writeln!(io::stdout(), "killed {killed} loads; none hurt the store")?;
    Ok(())
}

/// Starts a load and kills it once it has told as many steps. Says whether it came to its end
/// before, and whether the signal found it alive.
fn kill_after(path: &Path, steps: usize) -> Result<(bool, bool), Box<dyn Error>> {
    let mut child = Command::new(env::current_exe()?)
        .arg("load-until-killed")
        .arg(path)
        .stdout(Stdio::piped())
        .spawn()?;
    let told = tell_steps(&mut child, steps)?;
    // SIGKILL: the process gets no chance to clean up.
    child.kill()?;
    let status = child.wait()?;
    let is_over = told.iter().any(|step| step == "published");
    Ok((is_over, status.code().is_none()))
}

fn tell_steps(child: &mut Child, steps: usize) -> Result<Vec<String>, Box<dyn Error>> {
    let out = child.stdout.take().ok_or("the child has an output")?;
    let told: Result<Vec<_>, _> = BufReader::new(out).lines().take(steps).collect();
    Ok(told?)
}

/// Opens the store, and checks that all of it belongs to one version.
fn check_whole(path: &Path, is_over: bool) -> Result<(), Box<dyn Error>> {
    let directory = StoreDirectory::open(path, Vec::new())?;
    let index = fs::read_to_string(directory.directory().join("index"))?;
    // A load killed while it publishes may have got as far as that.
    let triples = if index == "of the new version" {
        NEW
    } else {
        OLD
    };
    if is_over {
        expect_equal("triples after publishing", triples, NEW)?;
    }
    expect_equal("counted triples", directory.store().len(), triples)?;
    let mut found = 0;
    for quad in directory.store().triples(None, None, None) {
        quad?;
        found += 1;
    }
    expect_equal("found triples", found, triples)
}

fn expect_equal<T: PartialEq + Copy + std::fmt::Debug>(
    what: &str,
    actual: T,
    expected: T,
) -> Result<(), Box<dyn Error>> {
    if actual == expected {
        return Ok(());
    }
    Err(format!("{what}: {actual:?} instead of {expected:?}").into())
}

/// Makes a source in which the triples of a smaller one come first.
fn numbered(triples: u64) -> Result<Source, Box<dyn Error>> {
    let mut turtle = String::new();
    for n in 0..triples {
        writeln!(
            turtle,
            "<http://example.org/{n}> <http://example.org/p> {n} ."
        )?;
    }
    Ok(Source::Bytes {
        name: String::from("numbered.ttl"),
        format: RdfFormat::Turtle,
        graph: NamedNode::new("http://example.org/graph")?,
        content: turtle.into_bytes().into(),
    })
}
