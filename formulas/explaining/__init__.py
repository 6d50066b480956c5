"""Why a partner pays its figure, told from the workings step by step."""
