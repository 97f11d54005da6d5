"""Asks a running Musubi as a partner's Python program would, with the generated client.

Usage: ask_as_partner.py URL TOKEN NEED; prints what came back as JSON.
"""

import json
import sys

import musubi_client
from musubi_client.exceptions import ApiException
from musubi_client.models import NeedContent, ReadNeed

url, token, need_id = sys.argv[1:4]
settings = musubi_client.Configuration(host=url, access_token=token)
with musubi_client.ApiClient(settings) as client:
    needs = musubi_client.NeedsApi(client)
    need = needs.get_need(need_id)
    draft = ReadNeed(content=NeedContent(title="透析中に針が抜けたことに早く気づきたい"))
    reading = musubi_client.ReadingsApi(client).read_need_draft(draft)
    missing = 0
    try:
        needs.get_need("00000000-0000-0000-0000-000000000000")
    except ApiException as refused:
        missing = refused.status
    print(
        json.dumps(
            {
                "id": str(need.id),
                "title": need.title,
                "state": need.state.value,
                "understood": len(reading.concepts),
                "missing": missing,
            }
        )
    )
