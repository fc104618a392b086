"""Judge the workflows of GitHub Actions, and run their steps on this machine.

model.py     a workflow as records, with the line of each part
rules.py     what a workflow of this project may do
linters.py   what zizmor and actionlint say
context.py   what expressions stand for
actions.py   what stands in for each action here
here.py      run jobs and steps in their order
command.py   the verb
"""
