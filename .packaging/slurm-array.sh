#!/bin/bash
#SBATCH --job-name=homepack
#SBATCH --cpus-per-task=2
#SBATCH --array=1-16
# The packs of an agency, in as many equal parts as the array has jobs. The folder of the agency is shared by all nodes.
#   sbatch --export=AGENCY=/srv/agency .packaging/slurm-array.sh
# When all jobs are done, join what they have written:
#   homepack ledger /srv/agency --merge
set -euo pipefail
homepack build "$AGENCY" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --jobs "${SLURM_CPUS_PER_TASK:-2}" --quiet
