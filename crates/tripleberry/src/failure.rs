//! What failed, and the exit status that says so.

use std::fmt;
use std::io;
use std::process::ExitCode;

use anyhow::Error;
use berry_store::QueryError;

use crate::progress::note;

/// The command was used wrongly, which the parser of the command line could not see.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// Exit status of wrong usage, the same as the parser's.
const WRONG_USAGE: u8 = 2;

/// Tells what failed and returns the exit status. That nobody reads on is no failure.
pub(crate) fn report(error: &Error) -> ExitCode {
    if is_broken_pipe(error) {
        return ExitCode::SUCCESS;
    }
    note(format_args!("error: {}", message(error)));
    let is_usage =
        error.is::<Usage>() || matches!(error.downcast_ref(), Some(QueryError::UnfitFormat { .. }));
    if is_usage {
        ExitCode::from(WRONG_USAGE)
    } else {
        ExitCode::FAILURE
    }
}

/// Returns the message of an error with those of its causes that it does not quote itself.
pub(crate) fn message(error: &Error) -> String {
    let mut message = error.to_string();
    if error.is::<io::Error>() && error.chain().count() == 1 {
        // All other errors of input and output come with what was tried.
        message = format!("cannot write to standard output: {message}");
    }
    for cause in error.chain().skip(1) {
        // Some libraries let a backtrace follow.
        let cause = cause.to_string();
        let cause = cause.lines().next().unwrap_or_default();
        if !message.contains(cause) {
            message = format!("{message}: {cause}");
        }
    }
    message
}

fn is_broken_pipe(error: &Error) -> bool {
    let is_broken_pipe = |cause: &(dyn std::error::Error + 'static)| {
        let io_error = cause.downcast_ref::<io::Error>();
        io_error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(is_broken_pipe)
}

#[cfg(test)]
mod tests {
    use super::message;
    use anyhow::anyhow;

    #[test]
    fn causes_are_said_once() {
        let quoted = anyhow!("no such file").context("cannot read `a`: no such file");
        assert_eq!(message(&quoted), "cannot read `a`: no such file");
        let unquoted = anyhow!("permission denied").context("cannot open the store `b`");
        assert_eq!(
            message(&unquoted),
            "cannot open the store `b`: permission denied"
        );
    }
}
