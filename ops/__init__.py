"""Running the assistant: training when needed, starting and watching the three processes, the shell, the measurements."""
