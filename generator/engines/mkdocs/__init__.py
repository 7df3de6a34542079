"""MkDocs as the site engine: an adapter that only translates. Owns mkdocs.

MkDocs puts our chrome, ``theme/site/main.html``, around shell pages and copies every other artifact. All
work is done before it; of its own theme nothing is published.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any, Final, Literal

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.build.preview import Preview
from generator.engines.mkdocs.config import LIBRARY, find_config_file, load_config, log
from generator.messages.commands import describe_refusal
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.messages.report import format_report
from generator.outputs.code import hash_code
from generator.printing.kit import no_progress
from generator.publishing import mark
from generator.publishing.directory import finish
from generator.publishing.verify import check_output
from generator.rendering.artifacts import Artifact, FileArtifact, ShellArtifact
from generator.rendering.template_files import CHROME, TemplateFiles
from generator.rendering.templates import open_environment, report_template_errors
from generator.settings import Settings
from generator.system.full_disk import written_to
from generator.system.hosts import LOOPBACK, answer_own_names, require_free_port

TEMPLATES: Final = "generator.rendering.templates"
"""Beside this module, what our own code has to do with dressed pages."""


class ShellPage(Page):
    """A page whose body is ready: MkDocs adds the chrome and nothing else."""

    def __init__(self, artifact: ShellArtifact, file: File, config: MkDocsConfig) -> None:
        """Take title, language and frame from the artifact."""
        super().__init__(artifact.frame.title, file, config)
        self._artifact = artifact

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: give the chrome what it may print."""
        frame = self._artifact.frame
        self.markdown = ""
        self.meta = {
            "title": frame.title,
            "lang": frame.locale,
            "frame": frame,
            "head": self._artifact.head,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render."""
        self.content = self._artifact.body
        self.toc = TableOfContents([])


class LoaConfig(Config):
    """Options of the plugin in ``mkdocs.yml``."""

    today = options.Optional(options.Type(str))
    """The day the site speaks of, year-month-day in quotes; today when left out."""
    lang = options.Choice(("vi", "en"), default="vi")
    """The language of problems."""


class LoaPlugin(BasePlugin[LoaConfig]):
    """Adds every page to what MkDocs builds.

    The engine gives it pages that need their chrome. Under plain ``mkdocs build`` and ``serve`` nothing is
    given: the plugin runs the pipeline itself, with the engine, and has MkDocs copy what was made.
    """

    def __init__(self) -> None:
        """Start without artifacts."""
        self._shells: Sequence[ShellArtifact] | None = None
        self._chrome: TemplateFiles | None = None
        self._files: list[Artifact | FileArtifact] = []
        self._base_url = ""
        self._preview: Preview | None = None

    @contextmanager
    def use_artifacts(self, shells: Sequence[ShellArtifact], chrome: TemplateFiles) -> Iterator[None]:
        """Meanwhile, have these pages and the chrome that they need built, and nothing else.

        MkDocs keeps one plugin a process, so this may happen inside a plain build that runs the pipeline.
        """
        self._shells, self._chrome = shells, chrome
        try:
            yield
        finally:
            self._shells = self._chrome = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Under ``mkdocs serve``, keep one preview over all rebuilds."""
        if command == "serve":
            self._preview = Preview(MkDocsEngine(), self.config.lang)

    def on_serve(self, server: LiveReloadServer, **_: object) -> None:
        """Have the server answer under its own names only."""
        server.set_app(answer_own_names(server.serve_request, server.server_address, server.url))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out the pages that MkDocs itself would add; make the artifacts unless they were given."""
        root, today = Path(config.docs_dir).parent, self._today(config)
        settings = Settings(root, today, is_fixed=bool(self.config.today))
        config.theme.static_templates.clear()
        if self._shells is None:
            self._guard(Path(config.site_dir))
            config.watch.extend(str(path) for path in settings.watched)
            self._files = self._run_pipeline(settings)
        return config

    def _guard(self, target: Path) -> None:
        """Under plain ``mkdocs build``, stop before MkDocs empties a folder that is not ours."""
        if self._preview:
            return
        try:
            mark.refuse_foreign(target)
        except mark.TargetRefusedError as error:
            raise PluginError(
                describe_refusal(self.config.lang, error.path, error.reason, error.names)
            ) from error

    def _today(self, config: MkDocsConfig) -> date:
        try:
            return date.fromisoformat(self.config.today) if self.config.today else date.today()
        except ValueError:
            wrong = Problem(
                "wrong-date", Position(Path(config.config_file_path).name), {"text": str(self.config.today)}
            )
            raise PluginError(format_report([wrong], self.config.lang)) from None

    def _run_pipeline(self, settings: Settings) -> list[Artifact | FileArtifact]:
        preview = self._preview or Preview(MkDocsEngine(), self.config.lang, is_whole=True)
        problems = preview.update(settings, no_progress)
        if not preview.is_good and not self._preview:
            raise PluginError(preview.report)
        if problems:
            log.warning("\n%s", format_report(problems, self.config.lang))
        self._base_url = preview.base_url
        return preview.files()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Instead of the files MkDocs found, those of its theme among them: ours."""
        if self._shells is None:
            return Files([_file(config, artifact) for artifact in self._files])
        chosen = Files([])
        for shell in self._shells:
            path = str(shell.path.with_suffix(".md"))
            file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            ShellPage(shell, file, config)
            chosen.append(file)
        return chosen

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Instead of the theme's templates: our own chrome."""
        return open_environment(self._chrome) if self._chrome else env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Under plain ``mkdocs build``, verify what was written as ``loa build`` does."""
        if self._preview or self._shells is not None:
            return
        problems = check_output(Path(config.site_dir), (file.path for file in self._files), self._base_url)
        if problems:
            raise PluginError(format_report(problems, self.config.lang))
        finish(Path(config.site_dir))


class MkDocsEngine:
    """Adds the chrome with MkDocs, as it was when the engine's identity was last read."""

    _chrome: TemplateFiles | None = None

    def identity(self, settings: Settings) -> str:
        """Empty where the project's ``mkdocs.yml`` names plugins or hooks of others."""
        config = load_config(settings, settings.root / "site")
        self._chrome = TemplateFiles(settings.theme, "site")
        if [*config.plugins] != ["loa"] or config.hooks:
            return ""
        versions = " ".join(f"{name} {version(name)}" for name in (LIBRARY, "jinja2", "markupsafe"))
        words = Path(config.config_file_path).read_text("utf-8", errors="replace")
        code = f"{hash_code(TEMPLATES)} {sha256(Path(__file__).read_bytes()).hexdigest()}"
        return f"{versions} {code} {self._chrome.digest(CHROME)} {words}"

    def dress(self, settings: Settings, shells: Sequence[ShellArtifact], directory: Path) -> None:
        """Write each page, whole, at its path below `directory`."""
        config = load_config(settings, directory)
        chrome = self._chrome or TemplateFiles(settings.theme, "site")
        with report_template_errors("site", CHROME), _plugin(config).use_artifacts(shells, chrome):
            mkdocs_build(config)

    def serve(self, settings: Settings, port: int, preview: Preview, notify: Callable[[str], None]) -> None:
        """Show what the preview has; see `generator.engines.registry.SiteEngine`."""
        require_free_port(port)
        with written_to(Path(gettempdir()), "temp"), TemporaryDirectory(prefix="loa-") as name:
            directory = Path(name)

            def rebuild() -> None:
                try:
                    problems = preview.update(settings, no_progress)
                    reported = format_report(problems, preview.lang) if problems else ""
                except Exception as error:  # noqa: BLE001 -- whatever it cannot do, the preview goes on
                    reported = preview.report = f"{LIBRARY}: {error}"
                if reported:
                    notify(reported)
                preview.show(directory)

            server = LiveReloadServer(builder=rebuild, host=LOOPBACK, port=port, root=name)
            server.set_app(answer_own_names(server.serve_request, server.server_address, server.url))
            server.error_handler = lambda code: _read_if_there(directory / f"{code}.html")
            for path in (*settings.watched, find_config_file(settings)):
                server.watch(str(path))
            rebuild()
            notify(server.url)
            try:
                server.serve()
            except KeyboardInterrupt:
                notify("")
            finally:
                server.shutdown()


def _file(config: MkDocsConfig, artifact: Artifact | FileArtifact) -> File:
    """A finished file, as MkDocs copies it, whatever its name starts with."""
    path, inclusion = str(artifact.path), InclusionLevel.INCLUDED
    if isinstance(artifact, FileArtifact):
        return File.generated(config, path, abs_src_path=str(artifact.source), inclusion=inclusion)
    return File.generated(config, path, content=artifact.content, inclusion=inclusion)


def _plugin(config: MkDocsConfig) -> LoaPlugin:
    if isinstance(plugin := config.plugins.get("loa"), LoaPlugin):
        return plugin
    raise Mistake(Problem("mkdocs-without-loa", Position(Path(config.config_file_path).name)))


def _read_if_there(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
