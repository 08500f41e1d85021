using EmdGen.LightGbm;
using EmdGen.LightGbm.Training;

namespace BoostedGrades.Peers;

/// <summary>The parameters of a training with an objective of LightGBM's own: those of the package, but for the objective and where it starts.</summary>
internal static class PeerParameters
{
    internal static string Of(PeerObjective objective, BoosterData training, BoosterOptions options)
    {
        Dictionary<string, string> parameters = ParameterText.Of(options, training, objective.OutputCount)
            .Split(' ')
            .Select(parameter => parameter.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        parameters["objective"] = objective.Name;
        parameters["boost_from_average"] = "true";
        return string.Join(' ', parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
    }
}
