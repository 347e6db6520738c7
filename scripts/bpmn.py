# SPDX-License-Identifier: EUPL-1.2
"""Runs exported draaiboeken in SpiffWorkflow, a process engine of others: the schema of BPMN 2.0, then from begin to end.

Usage: bpmn.py FILE...            every file against the schema, and run in time and too late, with several answers
       bpmn.py --meet FILE        how long one step takes, in microseconds, as a line for the bench
"""

import itertools
import re
import sys
import time
from pathlib import Path

from SpiffWorkflow.bpmn import BpmnEvent, BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.bpmn.specs.event_definitions import MessageEventDefinition, SignalEventDefinition
from SpiffWorkflow.util.task import TaskState

ISO = re.compile(r"P(T?\d+[YMDHMS])+$|\d{4}-\d\d-\d\dT")

# One answer to each question, and another one: the usual course, and a course in which much is passed by.
GEWOON = {
    "incidenttype": "woning", "geweld": "dreiging", "kvo_gebied": "nee", "woonvorm": "huur", "onrust": "verhoogd",
    "herhaling": "nee", "burgemeester_keuze": "bellen", "eigen_opvang": "nee", "rol": "slachtoffer",
    "leeftijdsgroep": "volwassen", "slachtofferhulp": "geen-contact", "politie_bezwaar": "geen", "besluit": "ja",
    "bezoek_door": "burgemeester", "toestemming": "ja", "welkom": "ja",
}
ANDERS = GEWOON | {"besluit": "nee", "toestemming": "nee", "welkom": "nee", "onrust": "normaal", "rol": "buur", "politie_bezwaar": "bezwaar"}


class Klok(PythonScriptEngine):
    """Terms are texts of ISO 8601. What must be waited for has passed; a term that ends has not, unless all is late."""

    def __init__(self, laat):
        super().__init__()
        self.laat = laat

    def evaluate(self, task, expression, external_context=None):
        if not ISO.match(expression):
            return super().evaluate(task, expression, external_context)
        on_edge = type(task.task_spec).__name__ == "BoundaryEvent"
        if expression[0].isdigit():
            return "2000-01-01T00:00:00Z"
        return "P999D" if on_edge and not self.laat else "PT0S"


def lees(path):
    parser = BpmnParser(validator=BpmnValidator())
    parser.add_bpmn_file(path)
    return parser.get_spec("proces"), parser.get_subprocess_specs("proces")


def speel(spec, subs, antwoorden, laat=False):
    """From the robbery to the end; how many steps were done, and which."""
    workflow = BpmnWorkflow(spec, subs, script_engine=Klok(laat))
    workflow.get_next_task(state=TaskState.READY).data.update(antwoorden, aantal_betrokkenen=1, aantal_gebieden=1)
    events = [
        t.event_definition for t in spec.task_specs.values()
        if isinstance(getattr(t, "event_definition", None), (MessageEventDefinition, SignalEventDefinition))
    ]
    done, asked = [], set()
    while True:
        workflow.do_engine_steps()
        task = workflow.get_next_task(state=TaskState.READY, manual=True)
        if task is not None:
            done.append(task.task_spec.bpmn_id)
            task.run()
            continue
        # Nothing to do: time passes, and what comes from outside comes.
        waiting = next((e for e in events if e.name not in asked), None)
        if waiting is not None:
            asked.add(waiting.name)
            workflow.send_event(BpmnEvent(waiting, payload={}))
            continue
        workflow.refresh_waiting_tasks()
        if workflow.is_completed():
            break
        if workflow.get_next_task(state=TaskState.READY) is None:
            stuck = sorted({t.task_spec.name for t in workflow.get_tasks(state=TaskState.WAITING)})
            raise SystemExit(f"stopped before the end, at {stuck[:12]}")
    return done


def controleer(path):
    spec, subs = lees(path)
    runs = [speel(spec, subs, answers, laat) for answers, laat in itertools.product((GEWOON, ANDERS), (False, True))]
    for run in runs:
        if len(run) != len(set(run)):
            raise SystemExit(f"{path}: a step was done twice")
    # A process without a condition goes the same way whatever is answered.
    asks = "conditionExpression" in Path(path).read_text(encoding="utf-8")
    if asks and not len(runs[2]) < len(runs[0]):
        raise SystemExit(f"{path}: the answers make no difference")
    print(f"{path}: runs to the end, {len(runs[0])} steps, {len(runs[2])} after a no")


def meet(path):
    spec, subs = lees(path)
    steps, begin, rounds = 0, time.perf_counter(), 5
    for _ in range(rounds):
        steps += len(speel(spec, subs, GEWOON))
    print(f"spiffworkflow\t{(time.perf_counter() - begin) / steps * 1e6:.1f}\tus\tper step\t{steps // rounds} steps")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--meet"]:
        meet(sys.argv[2])
    else:
        for name in sys.argv[1:]:
            controleer(name)
