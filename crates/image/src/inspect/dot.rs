//! Tasklets, channels and who waits on whom, as a graph for Graphviz.

use std::fmt::Write;

use super::Reader;
use super::report::{Channel, Report, State, Tasklet};

impl Reader<'_> {
    /// The graph in the DOT language: boxes are tasklets, ellipses channels. Solid edges wait, dashed ones have the
    /// channel in a variable, dotted ones are the order of the runnable.
    #[must_use]
    pub fn dot(&self) -> String {
        let report = self.report();
        let mut text =
            String::from("digraph image {\n  rankdir=LR;\n  node [fontname=monospace];\n");
        for tasklet in &report.tasklets {
            line(&mut text, &tasklet_node(tasklet));
        }
        for channel in &report.channels {
            line(&mut text, &channel_node(channel));
            channel_edges(channel, &report, &mut text);
        }
        ring_edges(&report, &mut text);
        text + "}\n"
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  {line}");
}

fn tasklet_node(tasklet: &Tasklet) -> String {
    let innermost = tasklet.frames.iter().rev().find(|it| !it.is_library);
    let place = innermost.map_or(String::new(), |it| {
        format!("\n{}:{} in {}", it.file, it.place.line, it.function)
    });
    let label = format!("{} {}{place}", tasklet.number, tasklet.name);
    let style = match tasklet.state {
        State::Running => ", style=bold",
        State::Ended => ", style=dashed",
        State::Runnable
        | State::Paused
        | State::InRun
        | State::Sleeping
        | State::Sending
        | State::Receiving => "",
    };
    format!(
        "t{} [shape=box, label={}{style}];",
        tasklet.number,
        quoted(&label)
    )
}

fn channel_node(channel: &Channel) -> String {
    let name = channel.name.as_deref().unwrap_or("");
    let label = format!(
        "channel {} {name}\nbalance {}",
        channel.number, channel.balance
    );
    format!(
        "c{} [shape=ellipse, label={}];",
        channel.number,
        quoted(&label)
    )
}

fn channel_edges(channel: &Channel, report: &Report, text: &mut String) {
    for tasklet in &channel.waiting {
        let is_sending = channel.balance > 0;
        let verb = if is_sending { "sends" } else { "receives" };
        let (from, to) = (format!("t{tasklet}"), format!("c{}", channel.number));
        let edge = if is_sending {
            format!("{from} -> {to}")
        } else {
            format!("{to} -> {from}")
        };
        line(text, &format!("{edge} [label={verb}];"));
    }
    for holder in &channel.holders {
        let Some(tasklet) = holder.tasklet.filter(|it| !channel.waiting.contains(it)) else {
            continue;
        };
        if report.tasklets.iter().any(|it| it.number == tasklet) {
            let label = quoted(&holder.path);
            line(
                text,
                &format!(
                    "t{tasklet} -> c{} [style=dashed, arrowhead=none, label={label}];",
                    channel.number
                ),
            );
        }
    }
}

fn ring_edges(report: &Report, text: &mut String) {
    let Some(scheduler) = &report.scheduler else {
        return;
    };
    for pair in scheduler.ring.windows(2) {
        line(
            text,
            &format!("t{} -> t{} [style=dotted, label=next];", pair[0], pair[1]),
        );
    }
    if let (Some(runner), Some(last)) = (scheduler.runners.last(), scheduler.ring.last()) {
        line(
            text,
            &format!(
                "t{last} -> t{} [style=dotted, label=\"run()\"];",
                runner.tasklet
            ),
        );
    }
}

fn quoted(text: &str) -> String {
    let escaped = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!("\"{escaped}\"")
}
