# Without openai; needs uv.
# Which openai each Python can get today, dependencies included.
set -eu
for python in 3.8 3.9 3.10 3.11 3.12 3.13 3.14; do
  newest=$(echo openai | uv pip compile - --quiet --no-header --no-annotate \
    --only-binary :all: --python-version "$python" | grep '^openai==')
  echo "Python $python: $newest"
done
