//! Help and mistakes on the command line, in Dutch: clap itself speaks English.

use clap::{
    Arg, ArgAction, Command, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{Code, term};

const LAYOUT: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}";

/// What clap writes in English, and what it says here.
const WORDS: &[(&str, &str)] = &[("[OPTIONS]", "[OPTIES]"), ("<COMMAND>", "<OPDRACHT>"), ("[COMMAND]", "[OPDRACHT]")];

/// The same command line with Dutch headings and help flags, all the way down.
pub fn dutch(command: Command) -> Command {
    let command = command
        .help_template(LAYOUT)
        .subcommand_help_heading("Opdrachten")
        .subcommand_value_name("OPDRACHT")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .max_term_width(120)
        .next_help_heading("Opties")
        .mut_args(|arg| if arg.is_positional() { arg.help_heading("Argumenten") } else { arg.help_heading("Opties") })
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Toon deze uitleg; --help toont ook voorbeelden"));
    let command = match command.get_version() {
        Some(_) => command.arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Toon de versie")),
        None => command,
    };
    command.mut_subcommands(dutch)
}

/// Shows help, version or what is wrong with the command line; gives the exit code.
pub fn explain(error: &Error) -> Code {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            term::say(translated(&error.render().to_string()).trim_end());
            return Code::Goed;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => term::remark(translated(&error.render().to_string()).trim_end()),
        _ => {
            term::remark(term::fout(&sentence(error)));
            term::remark("Meer uitleg: nazorgregie --help, of nazorgregie OPDRACHT --help");
        }
    }
    Code::Gebruik
}

fn translated(text: &str) -> String {
    WORDS.iter().fold(text.to_owned(), |text, (english, dutch)| text.replace(english, dutch))
}

fn sentence(error: &Error) -> String {
    let what = |kind| texts(error, kind).join(", ");
    let (arg, value) = (what(ContextKind::InvalidArg), what(ContextKind::InvalidValue));
    let arg = arg.as_str();
    let typed =
        [what(ContextKind::InvalidSubcommand), what(ContextKind::InvalidArg)].into_iter().find(|t| !t.is_empty()).unwrap_or_default();
    let meant = |kind| match nearest(&typed, &texts(error, kind)) {
        Some(name) => format!(" Bedoelde u {name}?"),
        None => String::new(),
    };
    match error.kind() {
        ErrorKind::UnknownArgument => format!("de optie {arg} bestaat niet.{}", meant(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            format!("de opdracht {} bestaat niet.{}", what(ContextKind::InvalidSubcommand), meant(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("er ontbreekt nog: {arg}."),
        ErrorKind::MissingSubcommand => "er ontbreekt nog een opdracht.".to_owned(),
        ErrorKind::InvalidValue if value.is_empty() => format!("na {arg} hoort een waarde."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(|why| format!(": {why}")).unwrap_or_default();
            format!("'{value}' past niet bij {arg}{why}.")
        }
        ErrorKind::ArgumentConflict => format!("{arg} kan maar één keer, of niet samen met {}.", what(ContextKind::PriorArg)),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{arg} kreeg te veel of te weinig waarden.")
        }
        ErrorKind::NoEquals => format!("{arg} heeft een = nodig."),
        ErrorKind::InvalidUtf8 => "een woord op de opdrachtregel is geen leesbare tekst.".to_owned(),
        _ => "de opdracht is niet te begrijpen.".to_owned(),
    }
}

/// Of several suggestions the one that begins as it was typed, else the one that looks most like it.
fn nearest<'t>(typed: &str, names: &'t [String]) -> Option<&'t str> {
    let all = || names.iter().map(String::as_str);
    let begins = all().filter(|n| n.starts_with(typed)).min_by_key(|n| n.len());
    begins.or_else(|| domain::draaiboek::lijkt_op(typed, all())).or_else(|| all().next_back())
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::Number(n)) => vec![n.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suggestion_is_what_was_begun_or_looks_most_like_it() {
        let names = |all: &[&str]| all.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        assert_eq!(nearest("ini", &names(&["instellingen", "init"])), Some("init"));
        assert_eq!(nearest("docter", &names(&["doctor"])), Some("doctor"));
        assert_eq!(nearest("--dtaa", &names(&["--data"])), Some("--data"));
        assert_eq!(nearest("iets", &[]), None);
    }
}
