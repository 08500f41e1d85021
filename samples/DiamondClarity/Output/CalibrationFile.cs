using CsvHelper;
using DiamondClarity.Calibrating;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

namespace DiamondClarity.Output;

/// <summary>Every calibrated network as a line of a CSV file.</summary>
internal static class CalibrationFile
{
    internal static void Write(string path, Calibrations calibrations)
    {
        using var csv = CsvWriter.ToFile(path, RunFile.Options);
        csv.WriteRecord(["seed", "loss", "stopped_at", .. CalibrationMeasure.All.Select(measure => measure.Column)]);
        for (int i = 0; i < calibrations.Results.SeedCount; i++)
        {
            foreach (TrainingLoss loss in calibrations.Results.Comparison.Losses)
            {
                foreach (Stopping stopping in Enum.GetValues<Stopping>())
                {
                    csv.WriteField(i + 1);
                    csv.WriteField(loss.Name);
                    csv.WriteField(stopping.Text());
                    foreach (CalibrationMeasure measure in CalibrationMeasure.All)
                        csv.WriteField(measure.Of(calibrations.Of(loss, stopping)[i]));
                    csv.EndRecord();
                }
            }
        }
    }
}
