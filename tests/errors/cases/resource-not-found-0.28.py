# On openai <1.
# The address of the v1 API, with the settings of dated versions.
set_old(api_base=endpoint + "/openai/v1")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
