#!/usr/bin/env python3
"""Kills the back end and PostgreSQL with SIGKILL while clients write, and checks what is left.

  deploy/chaos/kill_during_writes.py                  ten kills each; fails if a write is lost or doubled
  deploy/chaos/kill_during_writes.py --expect-loss    with synchronous_commit=off; fails if NO loss is seen

Talks HTTP only, as a browser that logged in through Keycloak. Runs the built application twice: one
with PostgreSQL and Keycloak of its own, and the victim, which configuration alone points to them.
"""

import argparse
import html
import http.client
import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "backend/target/quarkus-app/quarkus-run.jar"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def java():
    return str(Path(os.environ["JAVA_HOME"]) / "bin/java") if os.environ.get("JAVA_HOME") else "java"


class Stack:
    """The application with its own PostgreSQL and Keycloak."""

    def __init__(self, jar, home, database_options):
        self.jar = jar
        self.home = home
        self.port, self.database_port, self.login_port = free_port(), free_port(), free_port()
        self.victim_port = free_port()
        self.environment = dict(
            os.environ,
            MUSUBI_HOME=str(home),
            MUSUBI_PORT=str(self.port),
            MUSUBI_DATABASE_PORT=str(self.database_port),
            MUSUBI_LOGIN_PORT=str(self.login_port),
            MUSUBI_DEMO_LOAD="false",
            **({"MUSUBI_DATABASE_OPTIONS": database_options} if database_options else {}),
        )
        self.launcher = self.victim = None

    def start(self):
        log = open(self.home / "launcher.log", "w")
        self.launcher = subprocess.Popen(
            [java(), "-jar", str(self.jar)], cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
        )
        wait_until_ready(self.port, self.launcher, 600)
        self.start_victim()

    def secrets(self):
        lines = (self.home / "secrets").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def start_victim(self):
        secrets = self.secrets()
        environment = dict(
            self.environment,
            MUSUBI_HOME=str(self.home / "victim"),
            MUSUBI_PORT=str(self.victim_port),
            MUSUBI_DATABASE_URL=f"jdbc:postgresql://127.0.0.1:{self.database_port}/musubi",
            MUSUBI_DATABASE_USER="musubi_app",
            MUSUBI_DATABASE_PASSWORD=secrets["database.password"],
            MUSUBI_DATABASE_OWNER_USER="musubi_owner",
            MUSUBI_DATABASE_OWNER_PASSWORD=secrets["database.owner.password"],
            MUSUBI_LOGIN_URL=f"http://localhost:{self.login_port}/realms/musubi",
            MUSUBI_LOGIN_CLIENT_SECRET=secrets["login.client.secret"],
            MUSUBI_LOGIN_STATE_SECRET=secrets["login.state.secret"],
            MUSUBI_INDEX_DIRECTORY=str(self.home / "victim-index"),
        )
        log = open(self.home / "victim.log", "a")
        self.victim = subprocess.Popen(
            [java(), "-jar", str(self.jar)], cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        wait_until_ready(self.victim_port, self.victim, 600)

    def kill_victim(self):
        os.kill(self.victim.pid, signal.SIGKILL)
        self.victim.wait()
        self.start_victim()

    def kill_postgres(self):
        pid_file = self.home / "postgres/data/postmaster.pid"
        before = int(pid_file.read_text().split()[0])
        os.kill(before, signal.SIGKILL)
        deadline = time.time() + 120  # the launcher starts it again
        while time.time() < deadline:
            try:
                if int(pid_file.read_text().split()[0]) != before and ready(self.victim_port):
                    return
            except (OSError, ValueError, IndexError):
                pass
            time.sleep(0.2)
        sys.exit("PostgreSQL did not come back")

    def stop(self):
        for process in (self.victim, self.launcher):
            if process and process.poll() is None:
                process.terminate()
                process.wait(60)


def ready(port):
    try:
        with urllib.request.urlopen(f"http://localhost:{port}/q/health/ready", timeout=5) as answer:
            return answer.status == 200
    except (OSError, urllib.error.URLError):
        return False


def wait_until_ready(port, process, patience):
    deadline = time.time() + patience
    while time.time() < deadline:
        if process.poll() is not None:
            sys.exit(f"the application ended with status {process.returncode}")
        if ready(port):
            return
        time.sleep(0.5)
    sys.exit("the application did not become ready")


def log_in(base, user, password):
    """Goes through the login page as a browser does; returns the session cookie."""
    jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https")))
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{base}/login?next=/", timeout=60).read().decode()
    form = re.search(r'id="kc-form-login"[^>]*action="([^"]+)"', page)
    fields = urllib.parse.urlencode({"username": user, "password": password}).encode()
    browser.open(html.unescape(form.group(1)), fields, timeout=60)
    return next(c.value for c in jar if c.name == "q_session")


class Writes:
    """Clients that register organizations, each again with the same key until it is answered."""

    def __init__(self, port, cookie):
        self.port, self.cookie = port, cookie
        self.answered, self.retried, self.surprises = {}, 0, []
        self.committed_unanswered = 0
        self.lock, self.stopping = threading.Lock(), False
        self.run = uuid.uuid4().hex[:8]

    def call(self, method, path, body=None, key=None):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=20)
        headers = {"Cookie": f"q_session={self.cookie}", "X-Musubi-Csrf": "1", "Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"{}")
        finally:
            connection.close()

    def client(self, number):
        counter = 0
        while not self.stopping:
            counter += 1
            self.write(f"chaos {self.run} {number}-{counter}")
            time.sleep(0.02)

    def write(self, name):
        key, tries = str(uuid.uuid4()), 0
        body = {"kind": "HOSPITAL", "name": name, "municipalityCode": "032018"}
        while True:
            began = datetime.now(timezone.utc)
            try:
                status, answer = self.call("POST", "/api/v1/organizations", body, key)
            except (OSError, http.client.HTTPException, ValueError):
                status, answer = 0, {}
            if status == 201:
                break
            if status not in (0, 502, 503) and not (status == 500 and tries < 50):
                self.surprises.append((name, status, answer))
                return
            if status == 500:
                self.surprises.append((name, status, answer))
            tries += 1
            time.sleep(0.2)
        with self.lock:
            self.answered[name] = answer["id"]
            if tries:
                self.retried += 1
                created = datetime.fromisoformat(answer["createdAt"].replace("Z", "+00:00"))
                if created < began:
                    self.committed_unanswered += 1

    def start(self, clients=4):
        self.threads = [threading.Thread(target=self.client, args=(n,)) for n in range(clients)]
        for thread in self.threads:
            thread.start()

    def finish(self):
        self.stopping = True
        for thread in self.threads:
            thread.join()

    def stored(self):
        found, cursor = {}, None
        while True:
            query = {"limit": "100", "q": f"chaos {self.run}"}
            if cursor:
                query["cursor"] = cursor
            status, page = self.call("GET", "/api/v1/organizations?" + urllib.parse.urlencode(query))
            assert status == 200, (status, page)
            for item in page["items"]:
                found.setdefault(item["name"], []).append(item["id"])
            cursor = page.get("nextCursor")
            if not cursor:
                return found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", type=int, default=10, help="kills of each part (10)")
    options.add_argument("--expect-loss", action="store_true", help="prove that a loss would be noticed")
    options.add_argument("--jar", type=Path, default=JAR, help="the built application")
    options.add_argument("--seconds", type=float, default=2.0, help="writing before each kill")
    chosen = options.parse_args()

    if not chosen.jar.exists():
        sys.exit("build first: ./mvnw package -DskipTests")
    home = Path(tempfile.mkdtemp(prefix="musubi-chaos-"))
    # A long delay of the WAL writer makes the window of synchronous_commit=off wide enough to hit.
    relaxed = "-c synchronous_commit=off -c wal_writer_delay=3000"
    stack = Stack(chosen.jar, home, relaxed if chosen.expect_loss else None)
    succeeded = False
    try:
        print("starting ...", flush=True)
        stack.start()
        cookie = log_in(f"http://localhost:{stack.port}", "coordinator@demo.musubi.example", stack.secrets()["demo.password"])
        if chosen.expect_loss:
            time.sleep(15)  # the session itself must not be what gets lost
        writes = Writes(stack.victim_port, cookie)
        writes.start()
        parts = [("PostgreSQL", stack.kill_postgres)]
        if not chosen.expect_loss:
            parts.append(("the back end", stack.kill_victim))
        for part, kill in parts:
            for n in range(1, chosen.kills + 1):
                time.sleep(chosen.seconds)
                kill()
                print(f"killed {part} {n}/{chosen.kills}; {len(writes.answered)} writes answered", flush=True)
        time.sleep(chosen.seconds)
        writes.finish()
        succeeded = report(writes, chosen.expect_loss)
    finally:
        stack.stop()
        if succeeded:
            shutil.rmtree(home)
        else:
            print(f"what is left is in {home}")
    sys.exit(0 if succeeded else 1)


def report(writes, expect_loss):
    stored = writes.stored()
    lost = [name for name, identity in writes.answered.items() if identity not in stored.get(name, [])]
    doubled = [name for name, identities in stored.items() if len(identities) > 1]
    print(f"answered writes          {len(writes.answered)}")
    print(f"of these after a retry   {writes.retried}")
    print(f"committed, not answered, found again by their key  {writes.committed_unanswered}")
    print(f"lost                     {len(lost)}")
    print(f"doubled                  {len(doubled)}")
    print(f"unexpected answers       {len(writes.surprises)} {writes.surprises[:3]}")
    if expect_loss:
        print("a loss is noticed" if lost else "NO LOSS SEEN, though commits were not waited for")
        return bool(lost)
    return not lost and not doubled and not writes.surprises and bool(writes.answered)


main()
