package dev.vitae.client.examples

import dev.vitae.client.apis.MeApi
import dev.vitae.client.apis.ResumesApi
import dev.vitae.client.infrastructure.ApiClient
import java.io.File

/** Uploads a résumé and lists what is there. Arguments: the platform's address, a file; `VITAE_TOKEN` is an access token. */
fun main(arguments: Array<String>) {
    val (base, file) = arguments
    ApiClient.accessToken = System.getenv("VITAE_TOKEN")
    println("signed in as ${MeApi(base).getMe().role}")
    val resumes = ResumesApi(base)
    val uploaded = resumes.uploadResume(file = File(file))
    println("uploaded ${uploaded.id}, of ${uploaded.content.personalInfo?.fullName}")
    resumes.listResumes().items.forEach { println("listed ${it.id}") }
}
