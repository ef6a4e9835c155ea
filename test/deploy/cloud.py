"""MiniStack with what it lacks for the very template that is deployed to AWS.

Its CloudFormation does not know three types of resource that its services do know, nor alarms on expressions, and it has no firewall for names. It
limits no network: a function in a VPC reaches what it reached before. And
where AUTH is on, it asks who sends a task token for the right to everything, where AWS asks for the right to the
machine that waits; who lists a table's tags, restores or exports a table, or looks at an export, it asks for the right to all tables. It kills what is under way when a function is updated. A state whose timeout is a path waits
for longer than a day, whatever its input says. And after each invocation it waits fifty milliseconds for a line of log.
"""

import json
import threading

from ministack.app import main
from ministack.core import iam_actions, lambda_runtime
from ministack.services import budgets, stepfunctions
from ministack.services.cloudformation import provisioners


def answer_of(response):
    """What a service answered. CloudFormation fails a resource whose service refuses it."""
    status, _headers, body = response
    answer = json.loads(body) if body else {}
    if status >= 400:
        raise ValueError(f"{answer}")
    return answer


# AWS::StepFunctions::StateMachineVersion: a new revision of its machine replaces it.


def publish(_logical_id, properties, _stack):
    published = answer_of(
        stepfunctions._publish_state_machine_version(
            {
                "stateMachineArn": properties["StateMachineArn"],
                "revisionId": properties["StateMachineRevisionId"],
                "description": properties.get("Description", ""),
            }
        )
    )
    arn = published["stateMachineVersionArn"]
    return arn, {"Arn": arn}


def publish_again(physical_id, old, new, stack):
    if old["StateMachineRevisionId"] == new["StateMachineRevisionId"]:
        return physical_id, {"Arn": physical_id}
    return publish(None, new, stack)


def unpublish(physical_id, _properties):
    answer_of(stepfunctions._delete_state_machine_version({"stateMachineVersionArn": physical_id}))


# AWS::StepFunctions::StateMachineAlias


def routes(properties):
    return [
        {"stateMachineVersionArn": route["StateMachineVersionArn"], "weight": int(route["Weight"])}
        for route in properties["RoutingConfiguration"]
    ]


def name_version(_logical_id, properties, _stack):
    created = answer_of(
        stepfunctions._create_state_machine_alias(
            {"name": properties["Name"], "routingConfiguration": routes(properties)}
        )
    )
    arn = created["stateMachineAliasArn"]
    return arn, {"Arn": arn}


def name_another_version(physical_id, old, new, _stack):
    answer_of(
        stepfunctions._update_state_machine_alias(
            {"stateMachineAliasArn": physical_id, "routingConfiguration": routes(new)}
        )
    )
    # What was replaced is cleaned up once nothing refers to it any more.
    for route in routes(old):
        if route not in routes(new):
            unpublish(route["stateMachineVersionArn"], None)
    return physical_id, {"Arn": physical_id}


def forget_name(physical_id, _properties):
    answer_of(stepfunctions._delete_state_machine_alias({"stateMachineAliasArn": physical_id}))


# AWS::Budgets::Budget


def plan(logical_id, properties, stack):
    budget = {"BudgetName": f"{stack}-{logical_id}", **properties["Budget"]}
    limit = budget.get("BudgetLimit")
    if limit:
        budget["BudgetLimit"] = {"Amount": str(limit["Amount"]), "Unit": limit["Unit"]}
    notifications = [
        {
            "Notification": {**entry["Notification"], "Threshold": float(entry["Notification"]["Threshold"])},
            "Subscribers": entry["Subscribers"],
        }
        for entry in properties.get("NotificationsWithSubscribers", [])
    ]
    answer_of(budgets._create_budget({"Budget": budget, "NotificationsWithSubscribers": notifications}))
    return budget["BudgetName"], {}


def plan_again(physical_id, _old, new, stack):
    cancel(physical_id, None)
    return plan(physical_id.removeprefix(f"{stack}-"), new, stack)


def cancel(physical_id, _properties):
    answer_of(budgets._delete_budget({"BudgetName": physical_id}))


# AWS::Route53Resolver::*: there is no such service. They are there for what refers to them, and do nothing.


def exist(logical_id, _properties, stack):
    name = f"{stack}-{logical_id}"
    return name, {"Id": name}


def stay(physical_id, _old, _new, _stack):
    return physical_id, {"Id": physical_id}


def go(_physical_id, _properties):
    pass


FIREWALL = ("FirewallDomainList", "FirewallRuleGroup", "FirewallRuleGroupAssociation")

# AWS::CloudWatch::Alarm: its alarms watch one metric. One that watches an expression is kept with the first metric
# of it: it is there, and goes again; whether it would be raised is not what is shown here.

alarm_on_one_metric = provisioners._cw_metric_alarm_record


def alarm_on_any(name, properties):
    stats = [metric["MetricStat"] for metric in properties.get("Metrics") or [] if "MetricStat" in metric]
    if not stats:
        return alarm_on_one_metric(name, properties)
    rest = {name: value for name, value in properties.items() if name != "Metrics"}
    one = {"Statistic": stats[0]["Stat"], "Period": stats[0]["Period"], **stats[0]["Metric"]}
    return alarm_on_one_metric(name, {**rest, **one})


provisioners._cw_metric_alarm_record = alarm_on_any

provisioners._RESOURCE_HANDLERS.update(
    {
        "AWS::StepFunctions::StateMachineVersion": {"create": publish, "update": publish_again, "delete": unpublish},
        "AWS::StepFunctions::StateMachineAlias": {
            "create": name_version,
            "update": name_another_version,
            "delete": forget_name,
        },
        "AWS::Budgets::Budget": {"create": plan, "update": plan_again, "delete": cancel},
        **{f"AWS::Route53Resolver::{one}": {"create": exist, "update": stay, "delete": go} for one in FIREWALL},
    }
)

# states:SendTaskSuccess: the right that is asked for is to the machine whose state waits with the token.

waiting = {}
invoke_with_token = stepfunctions._invoke_with_callback
resource_arn_of = iam_actions.extract_resource_arn


def remember_who_waits(resource, parameters, token, state):
    waiting[token] = parameters["FunctionName"]
    return invoke_with_token(resource, parameters, token, state)


def machine_that_waits(token):
    machines = stepfunctions._state_machines.values()
    return next((one["stateMachineArn"] for one in machines if waiting.get(token, "?") in one["definition"]), "*")


def resource_asked_for(service, method, path, headers, body, *more):
    if service == "states" and body and b'"taskToken"' in body:
        return machine_that_waits(json.loads(body)["taskToken"])
    for named in ("ResourceArn", "TableArn", "ExportArn"):
        if service == "dynamodb" and body and f'"{named}"'.encode() in body:
            return json.loads(body)[named]
    if service == "dynamodb" and body and b'"SourceTableName"' in body:
        body = json.dumps({"TableName": json.loads(body)["SourceTableName"]}).encode()
    return resource_arn_of(service, method, path, headers, body, *more)


stepfunctions._invoke_with_callback = remember_who_waits
iam_actions.extract_resource_arn = resource_asked_for

# Lambda lets what is under way end before an updated function forgets its old code; here it would be killed.

kill_at_once = lambda_runtime.kill_workers


def kill_when_done(workers):
    def wait_and_kill(worker):
        with worker._lock:
            kill_at_once([worker])

    for worker in workers:
        threading.Thread(target=wait_and_kill, args=(worker,), daemon=True).start()


lambda_runtime.kill_workers = kill_when_done

# Nobody reads the logs of functions here, so an invocation has those lines that are there when it ends.

lambda_runtime.Worker._drain_stderr_bounded = lambda_runtime.Worker._drain_stderr

# TimeoutSecondsPath: only TimeoutSeconds is read, so the timeout is looked up in the state's input before.

execute_task = stepfunctions._execute_task


def execute_task_in_time(state, given, execution, context):
    path = state.get("TimeoutSecondsPath")
    if path is None:
        return execute_task(state, given, execution, context)
    seconds = stepfunctions._resolve_path(path, stepfunctions._apply_input_path(state, given, context))
    return execute_task({**state, "TimeoutSeconds": int(seconds)}, given, execution, context)


stepfunctions._execute_task = execute_task_in_time

if __name__ == "__main__":
    main()
