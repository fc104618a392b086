# On openai >=1.0.
queue("firewall")
v1().chat.completions.create(**ask)
