"""What the window looks like. Widgets show view models and pass on what the person does; they decide nothing."""
