"""The engines that read messages and write words."""
