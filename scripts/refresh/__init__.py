"""Take in new releases unattended: one job runs them and packs what it found, another one proposes it.

package.py   what the first job leaves for the second; its limits are the fence between them
propose.py   the pull request, or the issue when a source failed twice running
command.py   the verb
"""
