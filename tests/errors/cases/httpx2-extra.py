# On openai >=2.47,<3.
from openai import DefaultHttpx2Client

DefaultHttpx2Client()
