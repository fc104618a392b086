# Without openai; needs uv.
# sh lock_with_hashes.sh < requirements.in > requirements.txt
# --universal: one file for every operating system and every Python from 3.11 on.
set -eu
uv pip compile - --quiet --universal --python-version 3.11 --generate-hashes --no-header
