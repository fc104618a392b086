# Without openai; needs the standard library.
# Which releases after yours touch Azure, and what yours was measured to do.
import json
import os
import urllib.request

SITE = os.environ["NOTES_SITE"].rstrip("/")  # address of this site's home page
MINE = os.environ["OPENAI_RELEASE"]  # such as 2.54.0


def read(name):
    with urllib.request.urlopen(f"{SITE}/data/{name}.json", timeout=30) as answer:
        return json.load(answer)


releases = read("releases")["releases"]
place = {release["version"]: number for number, release in enumerate(releases)}  # oldest first

# Labels by rule stand with the releases, those that people gave with their summaries.
labelled = releases + read("impact")["summaries"]
azure = {one["version"] for one in labelled if "azure" in one["labels"]}
for release in releases[place[MINE] + 1 :]:
    if release["version"] in azure:
        print(release["version"], release["upload_day"])

for question in read("behaviour")["questions"]:
    for answer in question["answers"]:
        until = answer.get("until", releases[-1]["version"])  # an answer that still holds has no end
        if place[answer["since"]] <= place[MINE] <= place[until]:
            print(question["id"], json.dumps(answer.get("value"), ensure_ascii=False))
