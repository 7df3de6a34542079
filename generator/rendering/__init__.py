"""Page models to artifacts: paths and bytes."""
